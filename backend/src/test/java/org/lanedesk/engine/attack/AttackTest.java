package org.lanedesk.engine.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanedesk.engine.Gate;
import org.lanedesk.engine.ModelProblem;
import org.lanedesk.engine.ModelRefused;
import org.lanedesk.engine.Releases;
import org.lanedesk.engine.safe.Safety;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Models that try to run code, read files, reach the network or never end: none runs, each is told what is allowed. */
@DeskTest
@Feature("S22")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackTest {
    private static final Path FOLDER = Path.of("src/test/resources/attack");
    /** these are wrong as a whole; the others name an element */
    private static final List<String> WHOLE_FILE =
            List.of("doctype-file.bpmn", "doctype-laughs.bpmn", "table-doctype.dmn", "script.groovy");

    @Autowired
    Gate gate;

    @Autowired
    Releases releases;

    @Autowired
    RepositoryService repository;

    @Autowired
    Safety safety;

    @Autowired
    ApplicationContext context;

    @Autowired
    DataSource source;

    @Autowired
    PlatformTransactionManager transactions;

    ProcessEngine ungated;

    @BeforeAll
    void buildUngated() {
        ungated = UngatedEngine.build(context, source, transactions, safety);
    }

    @AfterAll
    void closeUngated() {
        ungated.close();
    }

    @BeforeEach
    void nothingRanYet() {
        Mark.HITS.set(0);
    }

    static List<String> attacks() throws IOException {
        try (var files = Files.list(FOLDER)) {
            List<String> names =
                    files.map(f -> f.getFileName().toString()).sorted().toList();
            assertThat(names).hasSizeGreaterThanOrEqualTo(60);
            return names;
        }
    }

    @ParameterizedTest
    @MethodSource("attacks")
    @Timeout(20)
    void isRefusedAndToldWhatIsAllowed(String file) throws IOException {
        Map<String, byte[]> files = Map.of("attack/" + file, Files.readAllBytes(FOLDER.resolve(file)));
        List<ModelProblem> problems = gate.check(files);
        assertThat(problems).isNotEmpty().allSatisfy(p -> {
            assertThat(p.text().values()).containsOnlyKeys("en", "ru", "pl");
            assertThat(p.text().values().values()).noneMatch(t -> t.contains(p.code()) || t.contains("'{'"));
            assertThat(p.text().values().get("ru")).containsPattern("[а-яё]{4}");
        });
        if (!WHOLE_FILE.contains(file)) {
            assertThat(problems.get(0).element()).isNotBlank();
            assertThat(problems.get(0).text().values().get("en"))
                    .contains(problems.get(0).element());
        }
        long before = repository.createDeploymentQuery().count();
        assertThatThrownBy(() -> releases.publish("attack", "studio", files)).isInstanceOf(ModelRefused.class);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
        assertThat(Mark.HITS).hasValue(0);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    @Timeout(20)
    void runsNothingEvenWithoutTheGate(String file) throws IOException {
        byte[] bytes = Files.readAllBytes(FOLDER.resolve(file));
        long begin = System.nanoTime();
        new TransactionTemplate(transactions).executeWithoutResult(tx -> {
            tx.setRollbackOnly();
            attempt(() -> ungated.getRepositoryService()
                    .createDeployment()
                    .addInputStream(file, new java.io.ByteArrayInputStream(bytes))
                    .deploy());
            if (file.endsWith(".bpmn")) {
                attempt(() -> ungated.getRuntimeService().startProcessInstanceByKey("attack"));
                attempt(() -> ungated.getManagementService()
                        .createJobQuery()
                        .processDefinitionKey("attack")
                        .list()
                        .forEach(job -> ungated.getManagementService().executeJob(job.getId())));
            } else if (file.endsWith(".dmn")) {
                attempt(() -> ungated.getDecisionService()
                        .evaluateDecisionTableByKey("attack")
                        .variables(Map.of("a", true))
                        .evaluate());
            }
        });
        assertThat(Mark.HITS).as("times that code was run").hasValue(0);
        assertThat(Path.of("target/attack-ran")).doesNotExist();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    }

    private static void attempt(Runnable attack) {
        try {
            attack.run();
        } catch (RuntimeException e) {
            assertThat(e).isNotNull();
        }
    }
}
