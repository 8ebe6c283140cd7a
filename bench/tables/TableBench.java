import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.lanedesk.engine.DecisionTable;

/**
 * Our table evaluator beside the engine's own DMN with feel-scala, over the same table and facts in the same run. Prints
 * the time of one decision and the ratio. Run: {@code java -cp <class path of the backend> bench/tables/TableBench.java}.
 */
public class TableBench {
    public static void main(String[] args) {
        DmnEngine peer = new DefaultDmnEngineConfiguration().buildEngine();
        System.out.println("rows\tours µs (p50)\tours µs (p95)\tfeel-scala µs (p50)\tratio");
        for (int rows : new int[] {12, 100, 1_000}) {
            byte[] dmn = table(rows);
            DecisionTable ours = DecisionTable.read(dmn, "bench");
            var theirs = peer.parseDecision("bench", new java.io.ByteArrayInputStream(dmn));
            Map<String, Object> facts = new HashMap<>(Map.of("a", "k7", "b", 42, "c", true, "d", "none"));
            long[] mine = measure(2_000, () -> ours.decide(1, facts));
            long[] other = measure(rows > 100 ? 5 : 100, () -> peer.evaluateDecisionTable(theirs, facts));
            System.out.printf(
                    "%d\t%.1f\t%.1f\t%.0f\t%.0f%n",
                    rows,
                    mine[mine.length / 2] / 1e3,
                    mine[mine.length * 95 / 100] / 1e3,
                    other[other.length / 2] / 1e3,
                    (double) other[other.length / 2] / mine[mine.length / 2]);
        }
    }

    private static long[] measure(int times, Runnable work) {
        for (int i = 0; i < times; i++) {
            work.run();
        }
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            work.run();
            nanos[i] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private static byte[] table(int rows) {
        StringBuilder xml = new StringBuilder(
                "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" xmlns:camunda=\"http://camunda.org/schema/1.0/dmn\" id=\"d\" name=\"d\" namespace=\"b\"><decision id=\"bench\" name=\"Bench\" camunda:historyTimeToLive=\"P1D\"><decisionTable id=\"t\" hitPolicy=\"RULE ORDER\">");
        for (String c : List.of("a", "b", "c", "d")) {
            xml.append("<input id=\"i").append(c).append("\"><inputExpression id=\"e").append(c).append("\"><text>").append(c).append("</text></inputExpression></input>");
        }
        xml.append("<output id=\"o\" name=\"o\"/>");
        for (int r = 0; r < rows; r++) {
            List<String> cells = new ArrayList<>(List.of("\"k" + r % 50 + "\",\"x\"", "[" + r % 40 + ".." + (r % 40 + 30) + "]", r % 3 == 0 ? "true" : "-", "not(\"n" + r + "\")"));
            xml.append("<rule id=\"r").append(r).append("\">");
            for (int c = 0; c < cells.size(); c++) {
                xml.append("<inputEntry id=\"r").append(r).append('c').append(c).append("\"><text>").append(cells.get(c)).append("</text></inputEntry>");
            }
            xml.append("<outputEntry id=\"r").append(r).append("o\"><text>").append(r).append("</text></outputEntry></rule>");
        }
        return xml.append("</decisionTable></decision></definitions>").toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
