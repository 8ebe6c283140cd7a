package org.lanedesk.studio.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.xml.Xml;
import org.lanedesk.shared.Problem;
import org.lanedesk.studio.table.XmlText;
import org.w3c.dom.Element;

/** The words of a drawing: names of processes and tasks, and what its client reads. They stand in properties. */
public final class ProcessWords {
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final List<String> CLIENT = List.of("client.step", "client.done", "client.text");

    /** what a ticket's process panel calls by name (S13) */
    private static final Pattern STEP =
            Pattern.compile("task|subProcess|transaction|callActivity|\\w+(Task|Event|Gateway)");

    private ProcessWords() {}

    /** @throws Xml.Broken when the file cannot be read */
    public static List<Phrase> read(String kind, String key, byte[] bpmn) {
        List<Phrase> phrases = new ArrayList<>();
        Xml.children(Xml.parse(bpmn), "process").forEach(process -> walk(kind, key, process, phrases));
        return phrases;
    }

    private static void walk(String kind, String key, Element at, List<Phrase> phrases) {
        String local = at.getLocalName();
        Map<String, String> properties = properties(at);
        boolean client = properties.containsKey("client");
        String name = at.getAttribute("name");
        boolean read = client || local.equals("process") || STEP.matcher(local).matches();
        if (read && !name.isBlank()) {
            phrases.add(phrase(kind, key, at, "name", name, properties));
        }
        if (client) {
            CLIENT.stream()
                    .filter(field -> properties.containsKey(field + ".en"))
                    .forEach(field ->
                            phrases.add(phrase(kind, key, at, field, properties.get(field + ".en"), properties)));
        }
        Xml.children(at).stream()
                .filter(child -> !child.getAttribute("id").isEmpty())
                .forEach(child -> walk(kind, key, child, phrases));
    }

    private static Phrase phrase(
            String kind, String key, Element at, String field, @Nullable String base, Map<String, String> properties) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String language : Phrase.LANGUAGES) {
            String text = properties.get(field + "." + language);
            if (text != null) {
                texts.put(language, text);
            }
        }
        return new Phrase(kind, key, at.getAttribute("id"), field, base == null ? "" : base, texts);
    }

    private static Map<String, String> properties(Element at) {
        Map<String, String> found = new LinkedHashMap<>();
        Xml.children(at, "extensionElements").stream()
                .flatMap(e -> Xml.children(e, "properties").stream())
                .flatMap(e -> Xml.children(e, "property").stream())
                .forEach(p -> found.put(p.getAttribute("name"), p.getAttribute("value")));
        return found;
    }

    /**
     * Writes one property of one element; everything else stays as it was written.
     *
     * @param text blank takes the property away
     * @throws Problem 404 when there is no such element
     */
    public static String write(String bpmn, String id, String property, String text) {
        Element root = Xml.parse(bpmn.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Element element = find(root, id);
        if (element == null) {
            throw Problem.notFound("element", id);
        }
        String prefix = root.lookupPrefix(CAMUNDA);
        String camunda = prefix == null ? "camunda" : prefix;
        XmlText file = new XmlText(bpmn);
        XmlText.Span at = span(file, bpmn, element.getLocalName(), id);
        String line = text.isBlank()
                ? ""
                : "<%s:property name=\"%s\" value=\"%s\" />"
                        .formatted(camunda, XmlText.attribute(property), XmlText.attribute(text));
        String bpmnPrefix = at.prefix();
        Element extensions = Xml.child(element, "extensionElements");
        Element list = extensions == null ? null : Xml.child(extensions, "properties");
        String properties = "<%s:properties>%s</%1$s:properties>".formatted(camunda, line);
        if (list != null) {
            XmlText.Span ext = file.elements("extensionElements", at.contentStart(), at.contentEnd())
                    .get(0);
            XmlText.Span props = file.elements("properties", ext.contentStart(), ext.contentEnd())
                    .get(0);
            property(file, props, property, line, camunda);
        } else if (line.isEmpty()) {
            return bpmn;
        } else if (extensions != null) {
            XmlText.Span ext = file.elements("extensionElements", at.contentStart(), at.contentEnd())
                    .get(0);
            inside(file, ext, properties, bpmnPrefix + "extensionElements");
        } else {
            String whole = "<%sextensionElements>%s</%1$sextensionElements>".formatted(bpmnPrefix, properties);
            boolean documented = Xml.child(element, "documentation") != null;
            if (documented) {
                int after = file.elements("documentation", at.contentStart(), at.contentEnd())
                        .get(0)
                        .end();
                file.replace(after, after, whole);
            } else {
                inside(file, at, whole, bpmnPrefix + element.getLocalName());
            }
        }
        return file.changed();
    }

    private static void property(XmlText file, XmlText.Span props, String property, String line, String camunda) {
        for (XmlText.Span one : file.elements("property", props.contentStart(), props.contentEnd())) {
            String tag = file.of(one.start(), one.end());
            if (tag.matches("(?s).*\\bname\\s*=\\s*[\"']" + Pattern.quote(property) + "[\"'].*")) {
                file.replace(one.start(), one.end(), line);
                return;
            }
        }
        inside(file, props, line, camunda + ":properties");
    }

    /** As the last of its children that this element may have; an empty tag is opened. */
    private static void inside(XmlText file, XmlText.Span at, String more, String tag) {
        if (at.empty()) {
            String start = file.of(at.start(), at.end());
            String open = start.substring(0, start.lastIndexOf("/>")).stripTrailing();
            file.replace(at.start(), at.end(), open + ">" + more + "</" + tag + ">");
        } else {
            // extension elements come first of all children, a property last of its list
            int place = tag.endsWith(":properties") ? at.contentEnd() : at.contentStart();
            file.replace(place, place, more);
        }
    }

    private static XmlText.Span span(XmlText file, String bpmn, String name, String id) {
        Pattern own = Pattern.compile("(?s).*\\sid\\s*=\\s*[\"']" + Pattern.quote(id) + "[\"'].*");
        return file.elements(name, 0, bpmn.length()).stream()
                .filter(s -> own.matcher(file.of(s.start(), s.empty() ? s.end() : s.contentStart()))
                        .matches())
                .findFirst()
                .orElseThrow(() -> Problem.notFound("element", id));
    }

    private static @Nullable Element find(Element at, String id) {
        if (at.getAttribute("id").equals(id)) {
            return at;
        }
        for (Element child : Xml.children(at)) {
            Element found = find(child, id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
