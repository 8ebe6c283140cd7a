package org.lanedesk.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lanedesk.test.Feature;

/** Formatting in pieces. */
class TelegramHtmlTest {
    @Test
    @Feature("H11")
    void tagsEndAndBeginAgainWhereAPieceEnds() {
        List<Piece> pieces = TelegramHtml.pieces("<p>one <b>two <i>three four</i> five</b></p>", 10);
        assertThat(pieces.stream().map(Piece::html))
                .containsExactly("one <b>two <i></i></b>", "<b><i>three four</i></b>", "<b>five</b>");
        assertThat(pieces.stream().map(Piece::text)).containsExactly("one two", "three four", "five");
    }

    @Test
    void aWordWithoutEndIsCutButNeverInsideOfACharacter() {
        List<Piece> pieces = PieceWriter.plain("a" + "\uD83D\uDE00".repeat(4), 4);
        assertThat(pieces.stream().map(Piece::text))
                .containsExactly("a\uD83D\uDE00", "\uD83D\uDE00\uD83D\uDE00", "\uD83D\uDE00");
        assertThat(pieces).allSatisfy(p -> assertThat(p.html()).isNull());
    }

    @Test
    @Feature("E65")
    void whatTelegramDoesNotKnowStaysAsText() {
        List<Piece> pieces = TelegramHtml.pieces(
                "<p>x &lt; y<img src=\"cid:1\"><a href=\"mailto:a@b.example\">write</a></p>"
                        + "<table><tr><td>1</td><td>2</td></tr></table><ul><li><u>a</u></li><li><s>b</s></li></ul>",
                4_096);
        assertThat(pieces).hasSize(1);
        assertThat(pieces.get(0).html()).isEqualTo("x &lt; ywrite\n\n1 2\n\n• <u>a</u>\n• <s>b</s>");
        assertThat(TelegramHtml.pieces("<p> </p>", 4_096)).isEmpty();
    }
}
