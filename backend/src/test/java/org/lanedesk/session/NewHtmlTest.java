package org.lanedesk.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanedesk.test.Feature;

@Feature("D12")
class NewHtmlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=\"gmail_quote\"><div>On Tue Care wrote:</div><blockquote>Restarted?</blockquote></div>",
                "<div class=\"moz-cite-prefix\">Care wrote:</div><blockquote type=\"cite\">Restarted?</blockquote>",
                "<div>10.03.2026, 09:15, \"Care\""
                        + " &lt;care@desk.example&gt;:</div><blockquote><p>Restarted?</p></blockquote>",
                "<br>Вторник, 10 марта 2026, 9:15 +03:00 от Care"
                        + " &lt;care@desk.example&gt;:<br><blockquote>Restarted?</blockquote>",
                "<div id=\"divRplyFwdMsg\"><b>From:</b> Care</div><div>Restarted?</div>",
                "<div id=\"appendonsend\"></div><hr><div>Restarted?</div>",
                "<div style=\"border:none;border-top:solid #E1E1E1 1.0pt\"><p><b>From:</b> Care<br><b>Sent:</b>"
                        + " Tuesday<br><b>To:</b> Anna<br><b>Subject:</b> RE: Printer</p></div><p>Restarted?</p>",
                "<div class=\"yahoo_quoted\">Restarted?</div>",
                "<div class=\"gmail_signature\">Restarted?</div>",
            })
    void cutsQuotesOfManyMailPrograms(String quote) {
        NewText split = NewText.splitHtml("<html><body><p>Yes, it <b>works</b>.</p>" + quote + "</body></html>");
        assertThat(split.text()).isEqualTo("Yes, it works.");
        assertThat(split.quoted()).contains("Restarted?");
    }

    @Test
    void neverReturnsNothing() {
        assertThat(NewText.splitHtml("<div class=\"gmail_quote\">All there is</div>")
                        .text())
                .isEqualTo("All there is");
    }

    @Test
    void writesReadableText() {
        String html = "<h1>List</h1><ul><li>one</li><li>two</li></ul><table><tr><td>a</td><td>b</td></tr></table><p>see"
                + " <a href=\"https://a.example/x\">here</a>&nbsp;now<br>next</p><blockquote>old<br>words</blockquote><pre>"
                + "  two\n"
                + "   three</pre><style>p{}</style>";
        assertThat(HtmlCleaner.text(html))
                .isEqualTo("List\n\n"
                        + "- one\n"
                        + "- two\n\n"
                        + "a b\n\n"
                        + "see here <https://a.example/x> now\n"
                        + "next\n\n"
                        + "> old\n"
                        + "> words\n\n"
                        + "  two\n"
                        + "   three");
    }

    @Test
    @Feature("E65")
    void listsKeepTheirNumbersAndDepth() {
        String html = "<p>Do this:</p><ol><li><p>Switch <b>off</b></p></li><li><p>Wait</p><ul><li><p>a minute</p></li>"
                + "<li>or two</li></ul></li><li></li></ol><ol start=\"7\"><li>Switch on</li></ol><p>Done</p>";
        assertThat(HtmlCleaner.text(html))
                .isEqualTo("Do this:\n\n"
                        + "1. Switch off\n"
                        + "2. Wait\n"
                        + "  - a minute\n"
                        + "  - or two\n"
                        + "3.\n\n"
                        + "7. Switch on\n\n"
                        + "Done");
    }
}
