package org.lanedesk.engine.safe;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.lanedesk.engine.Gate;
import org.lanedesk.engine.ModelRefused;

/** Shows every new deployment to the gate before the engine reads it. */
public final class GateDeployer implements Deployer {
    private final Supplier<Gate> gate;

    public GateDeployer(Supplier<Gate> gate) {
        this.gate = gate;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        Map<String, byte[]> files = new TreeMap<>();
        deployment.getResources().forEach((name, resource) -> files.put(name, resource.getBytes()));
        var problems = gate.get().check(files);
        if (!problems.isEmpty()) {
            throw new ModelRefused(problems);
        }
    }
}
