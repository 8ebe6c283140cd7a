package org.lanedesk.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.gate.Findings;
import org.lanedesk.shared.DomainClock;
import org.lanedesk.shared.Ids;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings models into force: one release is one deployment, all files or none. A path such as {@code
 * processes/sla/sla-clock.bpmn} names a file over all its versions.
 */
@Component
@Transactional
public class Releases {
    /** source of the files that come with the product; others never overwrite what a designer released after them */
    public static final String SHIPPED = "shipped";

    private final RepositoryService repository;
    private final JdbcClient db;
    private final DomainClock clock;
    private final MessageSource texts;

    Releases(RepositoryService repository, JdbcClient db, DomainClock clock, MessageSource texts) {
        this.texts = texts;
        this.repository = repository;
        this.db = db;
        this.clock = clock;
    }

    /**
     * Deploys these files, whatever lies in force.
     *
     * @param source {@link #SHIPPED} or where else they come from, such as {@code studio}
     * @param files path → bytes
     * @throws ModelRefused when the gate or the engine cannot accept one of them; then nothing changes
     */
    public Release publish(String name, String source, Map<String, byte[]> files) {
        lock();
        return deploy(name, source, files);
    }

    /**
     * Deploys the shipped files that differ from the shipped ones before them, with the forms their processes name;
     * nothing when all are equal. A file that a designer has released since is left alone. Nodes that start together
     * wait for each other.
     */
    public Release publishShipped(Map<String, byte[]> files) {
        lock();
        Map<String, byte[]> changed = new TreeMap<>();
        files.forEach((path, bytes) -> {
            Row last = last(path, null);
            Row shipped = last == null || last.source.equals(SHIPPED) ? last : last(path, SHIPPED);
            boolean differs = shipped == null || !shipped.sha256.equals(sha256(bytes));
            if (differs && (last == null || last.source.equals(SHIPPED))) {
                changed.put(path, bytes);
            }
        });
        if (changed.isEmpty()) {
            return new Release(null, List.of());
        }
        return deploy("Lanedesk", SHIPPED, withForms(changed, files));
    }

    /** @return the bytes of the file in its last version; null when it was never released */
    @Transactional(readOnly = true)
    public byte @Nullable [] bytes(String path) {
        Row last = last(path, null);
        return last == null
                ? null
                : db.sql("select bytes_ from act_ge_bytearray where deployment_id_ = ? and name_ = ?")
                        .params(last.deployment, path)
                        .query(byte[].class)
                        .optional()
                        .orElse(null);
    }

    /** A form is bound to its process by their deployment, so it comes along even when it has not changed. */
    private static Map<String, byte[]> withForms(Map<String, byte[]> changed, Map<String, byte[]> all) {
        Map<String, byte[]> result = new LinkedHashMap<>(changed);
        List<String> texts = changed.entrySet().stream()
                .filter(e -> e.getKey().endsWith(".bpmn"))
                .map(e -> new String(e.getValue(), StandardCharsets.UTF_8))
                .toList();
        all.forEach((path, bytes) -> {
            if (path.endsWith(".form") && texts.stream().anyMatch(t -> t.contains("formRef=\"" + formId(bytes)))) {
                result.putIfAbsent(path, bytes);
            }
        });
        return result;
    }

    private static String formId(byte[] form) {
        var id = java.util.regex.Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"[^{}]*\\}\\s*$")
                .matcher(new String(form, StandardCharsets.UTF_8));
        return id.find() ? id.group(1) + "\"" : "?";
    }

    private Release deploy(String name, String source, Map<String, byte[]> files) {
        DeploymentBuilder builder = repository.createDeployment().name(name).source(source);
        files.forEach((path, bytes) -> builder.addInputStream(path, new java.io.ByteArrayInputStream(bytes)));
        DeploymentWithDefinitions done = deployed(builder);
        files.forEach((path, bytes) -> db.sql("insert into model_file (id, path, sha256, source, deployment_id, at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), path, sha256(bytes), source, done.getId(), java.sql.Timestamp.from(clock.instant()))
                .update());
        List<Release.Model> models = new ArrayList<>();
        add(models, "process", done.getDeployedProcessDefinitions());
        add(models, "table", done.getDeployedDecisionDefinitions());
        return new Release(done.getId(), List.copyOf(models));
    }

    private DeploymentWithDefinitions deployed(DeploymentBuilder builder) {
        try {
            return builder.deployWithResult();
        } catch (ParseException e) {
            List<ModelProblem> problems = new ArrayList<>();
            e.getResorceReports().forEach(report -> {
                Findings findings = new Findings(report.getResourceName(), texts, problems);
                report.getErrors().forEach(error -> findings.engine(error.getMainElementId(), error.getMessage()));
            });
            throw new ModelRefused(problems);
        }
    }

    private static void add(
            List<Release.Model> models, String kind, @Nullable List<? extends ResourceDefinition> definitions) {
        if (definitions != null) {
            definitions.forEach(
                    d -> models.add(new Release.Model(kind, d.getKey(), d.getVersion(), d.getResourceName())));
        }
    }

    private record Row(String sha256, String source, String deployment) {}

    private @Nullable Row last(String path, @Nullable String source) {
        return db.sql("select sha256, source, deployment_id as deployment from model_file where path = :path"
                        + (source == null ? "" : " and source = :source") + " order by seq desc limit 1")
                .param("path", path)
                .param("source", source)
                .query(Row.class)
                .optional()
                .orElse(null);
    }

    private void lock() {
        db.sql("select pg_advisory_xact_lock(hashtext('lanedesk.releases'))")
                .query((rs, n) -> 1)
                .single();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
