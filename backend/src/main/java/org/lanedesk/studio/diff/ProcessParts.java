package org.lanedesk.studio.diff;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.lanedesk.engine.xml.Xml;
import org.lanedesk.studio.Model;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** A process as its elements; what has no id belongs to the element around it, with its path as the property. */
final class ProcessParts {
    private static final Set<String> FOLLOWS = Set.of("incoming", "outgoing");
    private static final Set<String> DRAWN = Set.of("BPMNShape", "BPMNEdge");

    private ProcessParts() {}

    static Map<String, Part> of(Model model) {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (Element child : Xml.children(Xml.parse(model.bytes()))) {
            if ("BPMNDiagram".equals(child.getLocalName())) {
                layout(child, parts);
            } else {
                element(child, parts);
            }
        }
        return parts;
    }

    private static void element(Element element, Map<String, Part> parts) {
        String id = element.getAttribute("id");
        Part part = new Part(name(element), new LinkedHashMap<>());
        parts.put(id.isEmpty() ? String.valueOf(element.getLocalName()) : id, part);
        own(element, "", part, parts);
    }

    private static void own(Element element, String path, Part part, Map<String, Part> parts) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            String name = String.valueOf(attribute.getLocalName());
            boolean naming = name.equals("id") || attribute.getName().startsWith("xmlns");
            boolean key = !path.isEmpty() && name.equals("name");
            if (!naming && !key) {
                part.properties().put(path + name, attribute.getValue());
            }
        }
        if (Xml.children(element).isEmpty()) {
            String text = element.getTextContent().strip();
            if (!text.isEmpty() || !path.isEmpty() && element.getAttributes().getLength() <= 1) {
                part.properties().put(path.isEmpty() ? "text" : path.substring(0, path.length() - 1), text);
            }
            return;
        }
        for (Element child : Xml.children(element)) {
            String local = String.valueOf(child.getLocalName());
            if (FOLLOWS.contains(local)) {
                continue;
            }
            if (child.hasAttribute("id") && path.isEmpty()) {
                element(child, parts);
            } else {
                String name = child.getAttribute("name");
                boolean wrapper = local.equals("extensionElements") || local.equals("inputOutput");
                own(child, wrapper ? path : path + local + (name.isEmpty() ? "" : "[" + name + "]") + '.', part, parts);
            }
        }
    }

    private static void layout(Element at, Map<String, Part> parts) {
        for (Element child : Xml.children(at)) {
            Part part = parts.get(child.getAttribute("bpmnElement"));
            if (DRAWN.contains(String.valueOf(child.getLocalName())) && part != null) {
                StringBuilder places = new StringBuilder();
                places(child, places);
                part.properties().put("layout", places.toString().strip());
            } else {
                layout(child, parts);
            }
        }
    }

    private static void places(Element at, StringBuilder places) {
        for (Element child : Xml.children(at)) {
            for (String name : new String[] {"x", "y", "width", "height"}) {
                if (child.hasAttribute(name)) {
                    places.append(child.getAttribute(name)).append(' ');
                }
            }
            places(child, places);
        }
    }

    private static String name(Element element) {
        String name = element.getAttribute("name");
        return name.isBlank() ? element.getAttribute("id") : name;
    }
}
