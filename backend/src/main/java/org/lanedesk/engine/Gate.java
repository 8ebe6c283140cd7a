package org.lanedesk.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lanedesk.engine.gate.Findings;
import org.lanedesk.engine.gate.FormGate;
import org.lanedesk.engine.gate.ProcessGate;
import org.lanedesk.engine.gate.TableGate;
import org.lanedesk.engine.xml.Xml;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/**
 * Says whether models may come into the engine. Models are data: what could run code, read files, reach the network or
 * other people's data is refused, and so is what would never end (S22). Every deployment passes here, whatever its way.
 */
@Component
public class Gate {
    private final Blocks blocks;
    private final ObjectProvider<ModelCheck> checks;
    private final MessageSource texts;

    Gate(Blocks blocks, ObjectProvider<ModelCheck> checks, MessageSource texts) {
        this.blocks = blocks;
        this.checks = checks;
        this.texts = texts;
    }

    /**
     * @param files all files of one release, path → bytes
     * @return empty when they may be deployed
     */
    public List<ModelProblem> check(Map<String, byte[]> files) {
        List<ModelProblem> problems = new ArrayList<>();
        Set<String> forms = new HashSet<>();
        files.forEach((path, bytes) -> {
            if (path.endsWith(".form")) {
                forms.addAll(new FormGate(new Findings(path, texts, problems)).check(bytes));
            }
        });
        files.forEach((path, bytes) -> {
            Findings findings = new Findings(path, texts, problems);
            if (path.endsWith(".bpmn")) {
                xml(
                        bytes,
                        findings,
                        root -> new ProcessGate(
                                        findings,
                                        blocks.names(),
                                        forms,
                                        checks.stream().toList())
                                .check(root));
            } else if (path.endsWith(".dmn")) {
                xml(
                        bytes,
                        findings,
                        root -> new TableGate(findings, checks.stream().toList()).check(root));
            } else if (!path.endsWith(".form")) {
                findings.file("gate.file");
            }
        });
        return List.copyOf(problems);
    }

    private static void xml(byte[] bytes, Findings findings, java.util.function.Consumer<Element> check) {
        if (bytes.length > Findings.MAX_BYTES) {
            findings.file("gate.size", bytes.length / 1024, Findings.MAX_BYTES / 1024);
            return;
        }
        try {
            check.accept(Xml.parse(bytes));
        } catch (Xml.Broken e) {
            String message = String.valueOf(e.getMessage());
            if (message.contains("DOCTYPE")) {
                findings.file("gate.doctype");
            } else {
                findings.file("gate.xml", message);
            }
        }
    }
}
