package org.lanedesk.engine.safe;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Incident;
import org.lanedesk.engine.Gate;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.memory.SettingsMemory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts all limits on an engine: expressions, scripts, gate, steps, incidents (DESIGN "Safety of models"). */
@Component
public class Safety {
    private final Names names;
    private final ObjectProvider<Gate> gate;
    private final ObjectProvider<SettingsMemory> settings;
    private final JobRate rate;
    private final ApplicationEventPublisher events;
    private final DomainClock clock;

    Safety(
            Names names,
            ObjectProvider<Gate> gate,
            ObjectProvider<SettingsMemory> settings,
            JobRate rate,
            ApplicationEventPublisher events,
            DomainClock clock) {
        this.settings = settings;
        this.names = names;
        this.gate = gate;
        this.rate = rate;
        this.events = events;
        this.clock = clock;
    }

    public void apply(ProcessEngineConfigurationImpl engine) {
        applyWithoutGate(engine);
        engine.setCustomPreDeployers(modifiable(new GateDeployer(gate::getObject, settings::getObject)));
    }

    /** The second line alone; tests run attacks against it. */
    public void applyWithoutGate(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new SafeExpressions(names));
        engine.setArtifactFactory(new NoArtifacts());
        engine.setScriptEngineResolver(new FeelScripts(names));
        engine.setEnableScriptCompilation(false);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setEnableXxeProcessing(false);
        engine.setCustomPostBPMNParseListeners(modifiable(new StepLimits(rate)));
        engine.getCustomPostBPMNParseListeners().add(new Announcements(events, names));
        engine.setCustomIncidentHandlers(modifiable(new Incidents(Incident.FAILED_JOB_HANDLER_TYPE, events, clock)));
        engine.getCustomIncidentHandlers().add(new Incidents(Incident.EXTERNAL_TASK_HANDLER_TYPE, events, clock));
        engine.setCustomHistoryLevels(modifiable(new DeskHistory()));
    }

    /** The starter adds its own to these lists. */
    private static <T> List<T> modifiable(T item) {
        return new ArrayList<>(List.of(item));
    }
}
