package org.lanedesk.engine.safe;

import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;

/** A model may name a class, but no object is ever made of it. */
final class NoArtifacts implements ArtifactFactory {
    @Override
    public <T> T getArtifact(Class<T> type) {
        throw new ProcessEngineException(type.getName() + " is a class; models use blocks");
    }
}
