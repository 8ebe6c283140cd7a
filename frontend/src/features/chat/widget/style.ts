const light = `--ground:#fff;--sunken:#f4f5f7;--line:#e3e5ea;--control:#858d9b;--t1:#181b22;--t2:#474d59;--t3:#5c6370;
--accent:#4650c4;--accent-h:#3a43ae;--on:#fff;--link:#3d47b5;--mine:#e4e7fb;--bad:#b3261e;--ok:#2c9c64;--calm:#8490a5;
--shade:0 0 0 1px rgb(20 24 36/9%),0 8px 24px rgb(20 24 36/12%),0 24px 64px rgb(20 24 36/18%);color-scheme:light;`
const dark = `--ground:#16191f;--sunken:#1e222a;--line:#2d323c;--control:#737c8b;--t1:#e9ebf0;--t2:#bcc2cd;--t3:#9aa2b0;
--accent:#5a64d8;--accent-h:#6a74e4;--on:#fff;--link:#a9b0f8;--mine:#2b3058;--bad:#f2a09a;--ok:#3fb67b;--calm:#8490a5;
--shade:0 0 0 1px rgb(255 255 255/10%),0 8px 24px rgb(0 0 0/40%),0 24px 64px rgb(0 0 0/50%);color-scheme:dark;`

/** All of the look; it stays inside the shadow root, as the site's own look stays outside. */
export const style = `
:host{all:initial;${light}display:block}
:host([data-theme=dark]){${dark}}
@media (prefers-color-scheme:dark){:host(:not([data-theme=light])){${dark}}}
*{box-sizing:border-box;font:400 14px/20px Inter,-apple-system,"Segoe UI",system-ui,Roboto,"Noto Sans",Arial,sans-serif}
[hidden]{display:none!important}
button{cursor:pointer;border:0;background:none;color:inherit;padding:0}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.bubble{position:fixed;right:20px;bottom:20px;z-index:2147483000;width:56px;height:56px;border-radius:50%;background:var(--accent);
color:var(--on);box-shadow:var(--shade);display:grid;place-items:center}
.bubble:hover{background:var(--accent-h)}
.bubble svg{width:26px;height:26px}
.dot{position:absolute;top:-2px;right:-2px;min-width:20px;height:20px;padding:0 5px;border-radius:10px;background:#b3261e;color:#fff;
font-size:12px;font-weight:600;text-align:center}
.panel{display:flex;flex-direction:column;background:var(--ground);color:var(--t1);overflow:hidden;height:100%}
:host([data-mode=bubble]) .panel{position:fixed;right:20px;bottom:88px;z-index:2147483000;width:380px;height:min(600px,calc(100dvh - 108px));
border-radius:12px;box-shadow:var(--shade)}
:host(:not([data-mode=bubble])){height:100%}
header{display:flex;gap:12px;align-items:flex-start;padding:14px 16px;border-bottom:1px solid var(--line)}
header div{flex:1;min-width:0}
h1{margin:0;font-size:16px;line-height:24px;font-weight:600}
.state{margin:0;color:var(--t2);font-size:13px;line-height:18px}
.state::before{content:"";display:inline-block;width:8px;height:8px;margin-right:6px;border-radius:50%;background:var(--calm)}
.state.there::before{background:var(--ok)}
.close{flex:none;width:32px;height:32px;border-radius:6px;display:grid;place-items:center;color:var(--t2)}
.close:hover{background:var(--sunken)}
.close svg{width:18px;height:18px}
.log{flex:1;min-height:0;overflow-y:auto;padding:16px;display:flex;flex-direction:column;gap:12px;overscroll-behavior:contain}
.log:empty::before{content:attr(data-empty);margin:auto;max-width:280px;color:var(--t3);text-align:center}
.log:focus-visible{outline-offset:-2px}
.msg{max-width:85%;align-self:flex-start}
.msg.mine{align-self:flex-end}
.by{margin:0 0 2px;color:var(--t3);font-size:12px;line-height:16px}
.mine .by{text-align:right}
.text{margin:0;padding:8px 12px;border-radius:12px 12px 12px 4px;background:var(--sunken);white-space:pre-wrap;overflow-wrap:anywhere}
.mine .text{background:var(--mine);border-radius:12px 12px 4px 12px}
.text a{color:var(--link)}
.mark{margin:2px 0 0;color:var(--t3);font-size:12px;line-height:16px;text-align:right}
.mark.bad{color:var(--bad)}
.mark button{text-decoration:underline;font-size:12px;line-height:16px;min-height:24px}
form{border-top:1px solid var(--line);padding:12px 16px 16px;display:grid;grid-template-columns:minmax(0,1fr);gap:10px}
.who{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:10px}
label{display:grid;grid-template-columns:minmax(0,1fr);align-content:end;gap:4px;color:var(--t2);font-size:12px;line-height:16px}
label b{font-size:12px;line-height:16px}
label span{font-size:12px;line-height:16px;color:var(--t3)}
input,textarea{width:100%;border:1px solid var(--control);border-radius:8px;background:var(--ground);color:var(--t1);padding:8px 10px}
textarea{resize:none;max-height:140px;field-sizing:content;min-height:38px}
::placeholder{color:var(--t3);opacity:1}
.row{display:flex;gap:8px;align-items:flex-end}
.row label{flex:1}
.send{flex:none;height:38px;padding:0 14px;border-radius:8px;background:var(--accent);color:var(--on);font-weight:600}
.send:hover{background:var(--accent-h)}
.hint{margin:0;color:var(--t3);font-size:12px;line-height:16px}
.hint.bad{color:var(--bad)}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (max-width:480px){:host([data-mode=bubble]) .panel{inset:0;width:auto;height:100dvh;border-radius:0}
:host([data-mode=bubble]) .panel:not([hidden])~.bubble{display:none}input,textarea{font-size:16px}}
@media (prefers-reduced-motion:no-preference){.bubble{transition:background .12s}}
`
