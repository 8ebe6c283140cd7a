package org.lanedesk.studio;

import org.lanedesk.shared.Problem;

/** The file of a table that has no rows yet. */
final class NewTable {
    private NewTable() {}

    static String xml(String key, String name) {
        if (!key.matches("[A-Za-z][A-Za-z0-9-]{0,62}")) {
            throw Problem.invalid("key", "studio.key");
        }
        String title = name.isBlank()
                ? key
                : name.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" id="definitions_KEY" name="TITLE" namespace="https://lanedesk.org/tables">
              <decision id="KEY" name="TITLE" camunda:historyTimeToLive="P365D">
                <decisionTable id="table_KEY" hitPolicy="RULE ORDER">
                  <input id="input_channelKind" label="Channel"><inputExpression id="expression_channelKind" typeRef="string"><text>channelKind</text></inputExpression></input>
                  <output id="output_tags" label="Tags" name="tags" typeRef="string" />
                </decisionTable>
              </decision>
              <dmndi:DMNDI>
                <dmndi:DMNDiagram id="diagram_KEY">
                  <dmndi:DMNShape id="shape_KEY" dmnElementRef="KEY"><dc:Bounds height="80" width="180" x="160" y="100" /></dmndi:DMNShape>
                </dmndi:DMNDiagram>
              </dmndi:DMNDI>
            </definitions>
            """.replace("KEY", key).replace("TITLE", title);
    }
}
