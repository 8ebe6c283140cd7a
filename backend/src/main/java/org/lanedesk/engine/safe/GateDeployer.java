package org.lanedesk.engine.safe;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.lanedesk.engine.Gate;
import org.lanedesk.engine.ModelRefused;
import org.lanedesk.shared.memory.SettingsMemory;

/** Shows every new deployment to the gate before the engine reads it. */
public final class GateDeployer implements Deployer {
    private final Supplier<Gate> gate;
    private final Supplier<SettingsMemory> settings;

    public GateDeployer(Supplier<Gate> gate, Supplier<SettingsMemory> settings) {
        this.gate = gate;
        this.settings = settings;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        settings.get().touched();
        Map<String, byte[]> files = new TreeMap<>();
        deployment.getResources().forEach((name, resource) -> files.put(name, resource.getBytes()));
        var problems = gate.get().check(files);
        if (!problems.isEmpty()) {
            throw new ModelRefused(problems);
        }
    }
}
