package org.lanedesk.studio.table;

import java.util.regex.Pattern;
import org.lanedesk.engine.DecisionTable;

/** The mark of a row that is switched off: an attribute of ours on the rule, kept by every DMN editor. */
final class RuleMark {
    static final String NS = DecisionTable.NS;
    static final Pattern ATTRIBUTE = Pattern.compile("\\s+[\\w.-]+:enabled\\s*=\\s*(\"[^\"]*\"|'[^']*')");
    private static final Pattern ROOT = Pattern.compile("<(?:[\\w.-]+:)?definitions\\b");

    private RuleMark() {}

    static String declare(String xml) {
        return ROOT.matcher(xml).replaceFirst("$0 xmlns:lanedesk=\"" + NS + "\"");
    }
}
