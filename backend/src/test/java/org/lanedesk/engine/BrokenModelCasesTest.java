package org.lanedesk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.springframework.beans.factory.annotation.Autowired;

/** A scenario is worth something only when it fails as soon as its model is broken. */
@DeskTest
class BrokenModelCasesTest {
    private static final Path PROCESSES = Path.of("../processes");

    @Autowired
    Cases cases;

    @ParameterizedTest
    @Feature("C15")
    @CsvSource(
            delimiter = '|',
            value = {
                "lifecycle/ticket-lifecycle | 01 happy path | >P3D< | >P5D<",
                "routing/routing | 02 routed by table | name=\"table\">incoming< | name=\"table\">changed<",
                "sla/sla-clock | 03 SLA escalated | ${markOverdue} | ${warnOfDeadline}",
                "deferral/ticket-deferral | 04 deferred and returned | returnDue = true | returnDue = false",
                "outreach/initiative-message | 05 initiative message | ${sendInitiativeMessage} | ${notifyPeople}",
                "routing/second-look | After the wait the decision sees what has changed meanwhile |"
                        + " ticket.status = \"resolved\" or | ticket.status != \"resolved\" or",
                "assignment/wait-for-agent | The first one who becomes available gets it | assigned = true | assigned"
                        + " = false"
            })
    void theScenarioFails(String file, String scenario, String whole, String broken) throws IOException {
        Path path = PROCESSES.resolve(file + ".bpmn");
        String model = Files.readString(path);
        assertThat(model).contains(whole.strip());
        byte[] draft = model.replace(whole.strip(), broken.strip()).getBytes(StandardCharsets.UTF_8);
        byte[] yaml = Files.readAllBytes(PROCESSES.resolve(file + ".cases.yaml"));
        assertThat(failure(yaml, Map.of(), scenario)).as("as shipped").isNull();
        assertThat(failure(yaml, Map.of("draft/" + path.getFileName(), draft), scenario))
                .as("broken")
                .isNotNull()
                .contains("step ");
    }

    private String failure(byte[] yaml, Map<String, byte[]> drafts, String scenario) {
        return cases.run(yaml, drafts, key -> null).stream()
                .filter(r -> r.name().equals(scenario))
                .findFirst()
                .orElseThrow()
                .failure();
    }
}
