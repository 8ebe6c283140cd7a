package org.lanedesk.engine.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanedesk.engine.ModelProblem;
import org.lanedesk.engine.gate.Findings;
import org.lanedesk.engine.gate.FormGate;
import org.lanedesk.test.Feature;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Forms that would load or run something are refused at the component, by its name. */
@Feature("S03")
class FormAttackTest {
    private static List<ModelProblem> problems(String component) {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("problems");
        texts.setDefaultEncoding("UTF-8");
        List<ModelProblem> problems = new ArrayList<>();
        String form = "{\"id\":\"f\",\"type\":\"default\",\"components\":[" + component + "]}";
        new FormGate(new Findings("f.form", texts, problems)).check(form.getBytes(StandardCharsets.UTF_8));
        return problems;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"iframe\",\"id\":\"Odd_1\",\"url\":\"https://a.example\"}",
                "{\"type\":\"image\",\"id\":\"Odd_1\",\"source\":\"https://a.example/x.png\"}",
                "{\"type\":\"text\",\"id\":\"Odd_1\",\"text\":\"![x](https://a.example/x.png)\"}",
                "{\"type\":\"html\",\"id\":\"Odd_1\",\"content\":\"<p><img alt='' src='//a.example/x.png'></p>\"}",
                "{\"type\":\"html\",\"id\":\"Odd_1\",\"content\":\"<script>alert(1)</script>\"}",
                "{\"type\":\"text\",\"key\":\"Odd_1\",\"text\":\"[x](javascript:alert(1))\"}",
            })
    void isRefusedWithItsComponentAndAWayOut(String component) {
        assertThat(problems(component))
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).contains("Odd_1"));
    }

    @Test
    void aComponentWithoutNamesIsCalledByItsType() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("problems");
        List<ModelProblem> problems = new ArrayList<>();
        new FormGate(new Findings("f.form", texts, problems))
                .check("{\"components\":[{\"type\":\"iframe\"}]}".getBytes(StandardCharsets.UTF_8));
        assertThat(problems)
                .hasSize(2)
                .last()
                .satisfies(p -> assertThat(p.element()).isEqualTo("iframe"));
    }

    @Test
    void whatShowsTextAndLinksPasses() {
        assertThat(problems("{\"type\":\"text\",\"id\":\"T\",\"text\":\"See [the page](https://a.example)\"},"
                        + "{\"type\":\"html\",\"id\":\"H\",\"content\":\"<a href='https://a.example'>page</a>\"}"))
                .isEmpty();
    }
}
