package org.lanedesk.studio.table;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lanedesk.studio.table.TableFile.Row;

/** Rows that can never fire because an earlier row, whose conditions they include, says stop. */
final class Hidden {
    private static final int MOST = 2_000;
    private final TableFile file;

    Hidden(TableFile file) {
        this.file = file;
    }

    /** @return position of a hidden row → position of the row that hides it */
    Map<Integer, Integer> rows() {
        Map<Integer, Integer> hidden = new TreeMap<>();
        int then = file.outputs().stream().map(o -> o.word()).toList().indexOf("then");
        boolean first = file.hitPolicy().equals("FIRST");
        List<Row> rows = file.rows().subList(0, Math.min(MOST, file.rows().size()));
        for (int i = 0; i < rows.size(); i++) {
            Row stopper = rows.get(i);
            boolean stops = first || then >= 0 && stopper.then().get(then).equals("\"stop\"");
            if (stopper.enabled() && stops) {
                for (int j = i + 1; j < rows.size(); j++) {
                    if (rows.get(j).enabled() && !hidden.containsKey(j) && covers(stopper, rows.get(j))) {
                        hidden.put(j, i);
                    }
                }
            }
        }
        return hidden;
    }

    private static boolean covers(Row wide, Row narrow) {
        for (int i = 0; i < wide.when().size(); i++) {
            String cell = wide.when().get(i);
            if (!cell.isEmpty() && !cell.equals(narrow.when().get(i))) {
                return false;
            }
        }
        return true;
    }
}
