package org.lanedesk.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.camunda.bpm.dmn.engine.impl.transform.DmnTransformException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.gate.Findings;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Brings models into force: one release is one deployment, all files or none. A path such as {@code
 * processes/sla/sla-clock.bpmn} names a file over all its versions.
 */
@Component
@Transactional
public class Releases {
    /** of the name of a deployment, as its column is wide */
    public static final int LONGEST_NAME = 255;

    /** source of the files that come with the product; others never overwrite what a designer released after them */
    public static final String SHIPPED = "shipped";

    private final RepositoryService repository;
    private final JdbcClient db;
    private final ModelFiles kept;
    private final MessageSource texts;

    Releases(RepositoryService repository, JdbcClient db, ModelFiles kept, MessageSource texts) {
        this.texts = texts;
        this.repository = repository;
        this.db = db;
        this.kept = kept;
    }

    /**
     * Deploys these files, whatever lies in force.
     *
     * @param source {@link #SHIPPED} or where else they come from, such as {@code studio}
     * @param files path → bytes
     * @throws ModelRefused when the gate or the engine cannot accept one of them; then nothing changes
     */
    public Release publish(String name, String source, Map<String, byte[]> files) {
        return publish(name, source, files, null);
    }

    /**
     * As {@link #publish(String, String, Map)}, noted as part of a release.
     *
     * @param release id under which author and comment are kept; null for none
     */
    public Release publish(String name, String source, Map<String, byte[]> files, @Nullable UUID release) {
        lock();
        return deploy(name, source, files, release);
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
        return deploy("Lanedesk", SHIPPED, withForms(changed, files), null);
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

    /**
     * Says what would be refused, the gate's and the engine's words together, without deploying anything.
     *
     * @return empty when these files could be released
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public List<ModelProblem> tried(Map<String, byte[]> files) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        DeploymentBuilder builder = repository.createDeployment().name("check");
        files.forEach((path, bytes) -> builder.addInputStream(path, new java.io.ByteArrayInputStream(bytes)));
        try {
            deployed(builder);
            return List.of();
        } catch (ModelRefused refused) {
            return refused.problems();
        }
    }

    /** A form is bound to its process by their deployment, so it comes along even when it has not changed. */
    private static Map<String, byte[]> withForms(Map<String, byte[]> changed, Map<String, byte[]> all) {
        Map<String, byte[]> result = new LinkedHashMap<>(changed);
        List<String> texts = changed.entrySet().stream()
                .filter(e -> e.getKey().endsWith(".bpmn"))
                .map(e -> new String(e.getValue(), StandardCharsets.UTF_8))
                .toList();
        all.forEach((path, bytes) -> {
            if (path.endsWith(".form")
                    && texts.stream().anyMatch(t -> t.contains("formRef=\"" + Forms.id(bytes) + "\""))) {
                result.putIfAbsent(path, bytes);
            }
        });
        return result;
    }

    private Release deploy(String name, String source, Map<String, byte[]> files, @Nullable UUID release) {
        DeploymentBuilder builder = repository.createDeployment().name(name).source(source);
        files.forEach((path, bytes) -> builder.addInputStream(path, new java.io.ByteArrayInputStream(bytes)));
        DeploymentWithDefinitions done = deployed(builder);
        List<Release.Model> models = new ArrayList<>();
        add(models, "process", done.getDeployedProcessDefinitions());
        add(models, "table", done.getDeployedDecisionDefinitions());
        files.forEach((path, bytes) -> {
            String sha256 = sha256(bytes);
            if (path.endsWith(".form")) {
                String id = Forms.id(bytes);
                models.add(new Release.Model("form", id, kept.formVersion(id, sha256), path));
            }
            kept.add(path, sha256, source, done.getId(), release, models);
        });
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
        } catch (ModelRefused refused) {
            throw refused;
        } catch (NotValidException | DmnTransformException e) {
            throw refused(builder, e);
        } catch (ProcessEngineException e) {
            // only what its reader says about the file; anything else is our fault
            if (e.getCause() instanceof DmnTransformException) {
                throw refused(builder, e);
            }
            throw e;
        }
    }

    /** The engine names the file in its words only. */
    private ModelRefused refused(DeploymentBuilder builder, Throwable e) {
        Throwable cause = e;
        for (Throwable next = e; next != null; next = next.getCause()) {
            cause = next;
        }
        String file = builder.getResourceNames().stream()
                .filter(name -> String.valueOf(e.getMessage()).contains(name))
                .findFirst()
                .orElse("");
        List<ModelProblem> problems = new ArrayList<>();
        new Findings(file, texts, problems).engine(null, cause.getMessage());
        return new ModelRefused(problems);
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

    /** Releases wait for each other until the end of the transaction. */
    public void lock() {
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
