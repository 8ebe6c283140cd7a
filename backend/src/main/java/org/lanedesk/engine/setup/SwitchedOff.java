package org.lanedesk.engine.setup;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRequirementsGraph;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.spi.transform.DmnTransformListener;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Definitions;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.lanedesk.engine.DecisionTable;

/** Takes the rules that are switched off out of the tables that the engine itself evaluates (business rule tasks). */
final class SwitchedOff implements DmnTransformListener {
    private final List<DmnDecisionTableRuleImpl> off = new ArrayList<>();

    @Override
    public synchronized void transformDecisionTableRule(Rule rule, DmnDecisionTableRuleImpl made) {
        if ("false".equals(rule.getAttributeValueNs(DecisionTable.NS, "enabled"))) {
            off.add(made);
        }
    }

    @Override
    public synchronized void transformDecision(Decision decision, DmnDecision made) {
        if (made.getDecisionLogic() instanceof DmnDecisionTableImpl table) {
            for (Iterator<DmnDecisionTableRuleImpl> all = off.iterator(); all.hasNext(); ) {
                if (table.getRules().remove(all.next())) {
                    all.remove();
                }
            }
        }
    }

    @Override
    public void transformDecisionTableInput(Input input, DmnDecisionTableInputImpl made) {}

    @Override
    public void transformDecisionTableOutput(Output output, DmnDecisionTableOutputImpl made) {}

    @Override
    public void transformDecisionRequirementsGraph(Definitions definitions, DmnDecisionRequirementsGraph made) {}
}
