package org.lanedesk.engine.xml;

import java.util.List;
import org.w3c.dom.Element;

/** The processes of a BPMN file. */
public final class Processes {
    private Processes() {}

    /** @return those that run; one drawn as not executable beside them is a partner, whom the engine passes by unsaid */
    public static List<Element> executable(Element definitions) {
        return Xml.children(definitions, "process").stream()
                .filter(process -> !process.getAttribute("isExecutable").strip().equals("false"))
                .toList();
    }
}
