package org.lanedesk.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanedesk.test.Feature;

@Feature("D12")
class HtmlCleanerTest {
    @Test
    void keepsFormatting() {
        String html = "<p><b>bold</b> <i>slanted</i></p><ul><li>one</li></ul><table><tbody><tr><td"
                + " colspan=\"2\">x</td></tr></tbody></table>";
        assertThat(HtmlCleaner.clean(html)).isEqualTo(html);
    }

    @Test
    void opensLinksApart() {
        assertThat(HtmlCleaner.clean("<a href=\"https://a.example\" target=\"_top\">x</a>"))
                .contains("href=\"https://a.example\"")
                .contains("target=\"_blank\"")
                .contains("noopener")
                .contains("noreferrer")
                .doesNotContain("_top");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"data:text/html,alert(1)\">x</a>",
                "<a href=\" java\tscript:alert(1)\">x</a>",
                "<iframe src=\"https://evil.example\"></iframe>",
                "<form action=\"https://evil.example\"><input name=p></form>",
                "<svg onload=alert(1)><use href=\"#x\"/></svg>",
                "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
                "<base href=\"https://evil.example\">",
                "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
                "<link rel=stylesheet href=\"https://evil.example\">",
                "<style>@import url(https://evil.example)</style>",
                "<div style=\"background:url(https://evil.example)\">x</div>",
                "<div style=\"position:fixed;top:0;left:0;width:100%;height:100%;z-index:9\">x</div>",
                "<div style=\"margin-top:-500px;float:left;display:block\">x</div>",
                "<video src=\"https://evil.example\"></video>",
                "<object data=\"https://evil.example\"></object>",
                "<img src=\"https://evil.example/a.png\" width=1 height=1>",
                "<table background=\"https://evil.example\"><tr><td>x</td></tr></table>",
                "<div id=app class=modal name=x>x</div>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
            })
    void leavesNothingThatRunsLoadsOrCovers(String html) {
        assertThat(HtmlCleaner.clean("<p>a</p>" + html))
                .startsWith("<p>a</p>")
                .doesNotContainPattern("(?i)<(script|iframe|form|input|svg|math|base|meta|link|style|video|object)")
                .doesNotContainPattern(
                        "(?i)<[^>]*(onerror|onload|javascript|position|url\\(|margin|float|z-index|display|evil|class=|id=|name=)");
    }

    @Test
    void marksRemotePicturesAndKeepsEmbeddedOnes() {
        assertThat(HtmlCleaner.clean("<img src=\"http://a.example/x.png\" alt=\"map\"><img src=\"cid:a1\">"))
                .isEqualTo("<img alt=\"map\" data-blocked=\"http://a.example/x.png\" /><img src=\"cid:a1\" />");
        assertThat(HtmlCleaner.contentIds("<img src=\"CID:a1\"><img src='cid:b%40c'>"))
                .contains("a1", "b@c");
    }

    @Test
    void keepsPicturesOfTheDeskAndInTheTextItself() {
        String own = "<img src=\"/api/v1/files/0199a7c2-5f0e-7cc1-b9a1-3f0f0c1a2b3c\" />";
        String data = "<img src=\"data:image/png;base64,iVBORw0KGgo=\" />";
        assertThat(HtmlCleaner.clean(own + data)).isEqualTo(own + data);
        assertThat(HtmlCleaner.clean("<img src=\"/api/v1/logout\"><img src=\"data:image/svg+xml;base64,PHN2Zz4=\">"
                        + "<img src=\"//evil.example/a.png\"><img src=\"/api/v1/files/../me\">"))
                .isEmpty();
    }

    @Test
    void writesSignsPlainlyAndSafely() {
        assertThat(HtmlCleaner.clean(
                        "<p title=x>a@b = c + d &lt;b&gt; &quot; &#39;</p><img src=\"cid:a@b+c\" alt='\"onload=x'>"))
                .contains("a@b = c + d &lt;b&gt;")
                .contains("src=\"cid:a@b+c\"")
                .contains("alt=\"&#34;onload=x\"");
    }
}
