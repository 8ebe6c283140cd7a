package org.lanedesk.engine;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * The only code a process can call: our beans of type {@link JavaDelegate}, {@link WaitingBlock} or {@link PatientStep}, by their
 * bean name. No other bean can be reached from a model.
 */
@Component
public class Blocks {
    private final ListableBeanFactory beans;
    private volatile @Nullable Set<String> names;

    Blocks(BeanFactory beans) {
        this.beans = (ListableBeanFactory) beans;
    }

    public Set<String> names() {
        Set<String> known = names;
        if (known == null) {
            Set<String> found = new TreeSet<>();
            for (Class<?> kind : List.of(JavaDelegate.class, WaitingBlock.class, PatientStep.class)) {
                for (String name : beans.getBeanNamesForType(kind, false, false)) {
                    Class<?> type = beans.getType(name, false);
                    if (type != null && type.getName().startsWith("org.lanedesk.")) {
                        found.add(name);
                    }
                }
            }
            known = Set.copyOf(found);
            names = known;
        }
        return known;
    }

    /** @return the block; null when there is none with this name */
    public @Nullable Object find(String name) {
        return names().contains(name) ? beans.getBean(name) : null;
    }
}
