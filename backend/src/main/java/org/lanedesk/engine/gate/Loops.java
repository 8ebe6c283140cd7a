package org.lanedesk.engine.gate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.xml.Xml;
import org.w3c.dom.Element;

/** Finds a circle of steps in which nothing is ever waited for: it would run for ever at once. */
final class Loops {
    private final Findings findings;

    Loops(Findings findings) {
        this.findings = findings;
    }

    void check(Element scope) {
        Map<String, Element> nodes = new HashMap<>();
        Map<String, List<String>> next = new HashMap<>();
        Map<String, String> links = new HashMap<>();
        for (Element e : Xml.children(scope)) {
            if (Bpmn.NODES.contains(e.getLocalName())) {
                nodes.put(e.getAttribute("id"), e);
            }
            String link = link(e);
            if (link != null && "intermediateCatchEvent".equals(e.getLocalName())) {
                links.put(link, e.getAttribute("id"));
            }
        }
        for (Element e : Xml.children(scope)) {
            String id = e.getAttribute("id");
            String link = link(e);
            switch (e.getLocalName()) {
                case "sequenceFlow" -> edge(next, e.getAttribute("sourceRef"), e.getAttribute("targetRef"));
                case "boundaryEvent" -> edge(next, e.getAttribute("attachedToRef"), id);
                case "subProcess" -> check(e);
                default -> {}
            }
            if (link != null && links.containsKey(link) && "intermediateThrowEvent".equals(e.getLocalName())) {
                edge(next, id, links.getOrDefault(link, id));
            }
        }
        nodes.values().removeIf(Loops::waits);
        report(nodes, next);
    }

    private void report(Map<String, Element> nodes, Map<String, List<String>> next) {
        Set<String> done = new HashSet<>();
        for (Map.Entry<String, Element> start : nodes.entrySet()) {
            if (!done.contains(start.getKey()) && returns(start.getKey(), nodes, next, done)) {
                findings.element(start.getValue(), "gate.loop");
                return;
            }
        }
    }

    /** Walks without waiting; true when it comes back to where it started. Marks what it has seen only when not. */
    private static boolean returns(
            String start, Map<String, Element> nodes, Map<String, List<String>> next, Set<String> done) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(next.getOrDefault(start, List.of()));
        while (!open.isEmpty()) {
            String id = open.pop();
            if (id.equals(start)) {
                return true;
            }
            if (nodes.containsKey(id) && seen.add(id)) {
                open.addAll(next.getOrDefault(id, List.of()));
            }
        }
        done.add(start);
        return false;
    }

    private static void edge(Map<String, List<String>> next, String from, String to) {
        next.computeIfAbsent(from, k -> new ArrayList<>()).add(to);
    }

    private static @Nullable String link(Element e) {
        Element definition = Xml.child(e, "linkEventDefinition");
        return definition == null ? null : definition.getAttribute("name");
    }

    private static boolean waits(Element e) {
        String type = e.getLocalName();
        boolean timed = Xml.child(e, "timerEventDefinition") != null || Xml.child(e, "messageEventDefinition") != null;
        return Bpmn.WAITING.contains(type)
                || "external".equals(e.getAttributeNS(Bpmn.CAMUNDA, "type"))
                || timed && ("intermediateCatchEvent".equals(type) || "boundaryEvent".equals(type))
                || "subProcess".equals(type) && Xml.children(e).stream().anyMatch(Loops::waits);
    }
}
