import { createTheme, type MantineColorsTuple } from '@mantine/core'

const accent: MantineColorsTuple = [
  '#f1f2fd', '#e4e7fb', '#c9cef5', '#a9b0f8', '#808af2', '#646ee2', '#5660d6', '#4650c4', '#3d47b5', '#3a43ae',
]

/** Colours live in tokens.css; here only what Mantine must know to place and to move things. */
export const theme = createTheme({
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--mono)',
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 6 },
  colors: { accent },
  defaultRadius: 6,
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    // a menu holds items only: the place that Mantine would focus first is no item (WAI-ARIA menu pattern)
    Menu: { defaultProps: { withInitialFocusPlaceholder: false, transitionProps: { duration: 100, transition: 'fade-down' }, offset: 4 } },
    Popover: { defaultProps: { transitionProps: { duration: 100, transition: 'fade-down' }, offset: 4 } },
    Modal: { defaultProps: { transitionProps: { duration: 140 }, centered: true } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false, transitionProps: { duration: 100 } } },
  },
})
