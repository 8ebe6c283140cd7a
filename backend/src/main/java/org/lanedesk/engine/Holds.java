package org.lanedesk.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.lanedesk.engine.xml.Xml;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.w3c.dom.Element;

/**
 * Verbs that service processes keep to themselves (E04): a process with the property {@code holds} ("resolve, close")
 * allows them only where it waits for its own message, such as {@code incident.closeRequested}.
 */
@Component
public class Holds {
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private final RuntimeService runtime;
    private final RepositoryService repository;
    /** by the id of a version, which never changes */
    private final Map<String, Set<String>> verbs = new ConcurrentHashMap<>();

    Holds(RuntimeService runtime, RepositoryService repository) {
        this.runtime = runtime;
        this.repository = repository;
    }

    /** @param awaited names of the messages that the process waits for now */
    public record Hold(String process, Set<String> verbs, Set<String> awaited) {}

    /** @return the running processes of a ticket that hold verbs; empty for most tickets */
    @Transactional(readOnly = true)
    public List<Hold> of(String businessKey) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                .filter(i -> !held(i.getProcessDefinitionId()).isEmpty())
                .map(this::hold)
                .toList();
    }

    private Hold hold(ProcessInstance instance) {
        String definition = instance.getProcessDefinitionId();
        return new Hold(
                key(definition),
                held(definition),
                runtime
                        .createEventSubscriptionQuery()
                        .processInstanceId(instance.getId())
                        .eventType("message")
                        .list()
                        .stream()
                        .map(EventSubscription::getEventName)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private Set<String> held(String definition) {
        Set<String> known = verbs.get(definition);
        if (known == null) {
            known = read(definition);
            verbs.put(definition, known);
        }
        return known;
    }

    private Set<String> read(String definition) {
        String key = key(definition);
        try (InputStream in = repository.getProcessModel(definition)) {
            return Xml.children(Xml.parse(in.readAllBytes()), "process").stream()
                    .filter(p -> p.getAttribute("id").equals(key))
                    .flatMap(Holds::written)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> written(Element process) {
        Element extensions = Xml.child(process, "extensionElements");
        Element list = extensions == null ? null : Xml.child(extensions, "properties");
        return list == null || !CAMUNDA.equals(list.getNamespaceURI())
                ? Stream.of()
                : Xml.children(list, "property").stream()
                        .filter(p -> p.getAttribute("name").equals("holds"))
                        .flatMap(p -> Stream.of(p.getAttribute("value").split(",")))
                        .map(String::strip)
                        .filter(v -> !v.isEmpty());
    }

    private String key(String definition) {
        return repository.getProcessDefinition(definition).getKey();
    }
}
