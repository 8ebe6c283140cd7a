package org.lanedesk.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.lanedesk.engine.xml.Xml;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/**
 * The steps of a process that its client may see, in the order of the drawing. An element is seen when it has the
 * property {@code client} ({@code step}, or {@code ending} for an end that is shown only when it is reached); all others
 * stay private (S13).
 */
@Component
public class ClientSteps {
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private final RepositoryService repository;
    private final Map<String, List<ClientStep>> known =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, List<ClientStep>> eldest) {
                    return size() > 200;
                }
            });

    ClientSteps(RepositoryService repository) {
        this.repository = repository;
    }

    /** @param properties of the element: {@code client.step.ru}, {@code client.done.pl}, {@code client.text.en} … */
    public record ClientStep(String element, String name, boolean ending, Map<String, String> properties) {}

    /** @return empty when the version is not deployed any more */
    public List<ClientStep> of(String definition) {
        List<ClientStep> steps = known.get(definition);
        if (steps == null) {
            steps = read(definition);
            known.put(definition, steps);
        }
        return steps;
    }

    /** @return whether a process with this key can be started */
    public boolean deployed(String process) {
        return repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .latestVersion()
                        .active()
                        .count()
                > 0;
    }

    /** @return of the latest version; empty when there is none */
    public List<ClientStep> latest(String process) {
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        return definition == null ? List.of() : of(definition.getId());
    }

    /** @return what is written into the fields of each task with this block, in the latest version of a process */
    public List<Map<String, String>> inputs(String process, String block) {
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        if (definition == null) {
            return List.of();
        }
        List<Map<String, String>> found = new ArrayList<>();
        try (InputStream in = repository.getProcessModel(definition.getId())) {
            inputs(Xml.parse(in.readAllBytes()), "${" + block + "}", found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static void inputs(Element at, String expression, List<Map<String, String>> found) {
        if (at.getAttributeNS(CAMUNDA, "delegateExpression").equals(expression)) {
            Map<String, String> fields = new LinkedHashMap<>();
            Element extensions = Xml.child(at, "extensionElements");
            Element mapping = extensions == null ? null : Xml.child(extensions, "inputOutput");
            if (mapping != null) {
                Xml.children(mapping, "inputParameter")
                        .forEach(p -> fields.put(
                                p.getAttribute("name"), p.getTextContent().strip()));
            }
            found.add(fields);
        }
        Xml.children(at).forEach(child -> inputs(child, expression, found));
    }

    private List<ClientStep> read(String definition) {
        try (InputStream in = repository.getProcessModel(definition)) {
            // the id of a version with a long key does not begin with it
            String key = repository.getProcessDefinition(definition).getKey();
            return Xml.children(Xml.parse(in.readAllBytes()), "process").stream()
                    .filter(p -> p.getAttribute("id").equals(key))
                    .findFirst()
                    .map(ClientSteps::steps)
                    .orElse(List.of());
        } catch (org.camunda.bpm.engine.ProcessEngineException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<ClientStep> steps(Element process) {
        Map<String, Element> nodes = new LinkedHashMap<>();
        Map<String, List<String>> next = new LinkedHashMap<>();
        Deque<String> queue = new ArrayDeque<>();
        for (Element e : Xml.children(process)) {
            nodes.put(e.getAttribute("id"), e);
            if (e.getLocalName().equals("sequenceFlow")) {
                next.computeIfAbsent(e.getAttribute("sourceRef"), k -> new ArrayList<>())
                        .add(e.getAttribute("targetRef"));
            } else if (e.getLocalName().equals("startEvent")) {
                queue.add(e.getAttribute("id"));
            }
        }
        Set<String> seen = new LinkedHashSet<>();
        while (!queue.isEmpty()) {
            String id = queue.poll();
            if (seen.add(id)) {
                queue.addAll(next.getOrDefault(id, List.of()));
            }
        }
        List<ClientStep> steps = new ArrayList<>();
        for (String id : seen) {
            Element element = nodes.get(id);
            Map<String, String> properties = element == null ? Map.of() : properties(element);
            String client = properties.get("client");
            if (element != null && client != null) {
                steps.add(new ClientStep(id, element.getAttribute("name"), client.equals("ending"), properties));
            }
        }
        return List.copyOf(steps);
    }

    private static Map<String, String> properties(Element element) {
        Map<String, String> found = new LinkedHashMap<>();
        Element extensions = Xml.child(element, "extensionElements");
        Element list = extensions == null ? null : Xml.child(extensions, "properties");
        if (list != null && CAMUNDA.equals(list.getNamespaceURI())) {
            Xml.children(list, "property").forEach(p -> found.put(p.getAttribute("name"), p.getAttribute("value")));
        }
        return found;
    }
}
