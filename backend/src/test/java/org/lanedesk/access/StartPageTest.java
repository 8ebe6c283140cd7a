package org.lanedesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanedesk.people.User;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page says who opened it, to nobody else. */
@DeskTest
class StartPageTest {
    private static final Pattern BLOCK =
            Pattern.compile("<script type=\"application/json\" id=\"me\">(.*?)</script>", Pattern.DOTALL);

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient db;

    @Autowired
    JsonMapper json;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/desk", "/portal", "/portal/services/vpn", "/studio"})
    void whoeverIsSignedInIsTold(String place) {
        User ann = desk.person(Role.AGENT);
        // a name must not end the block in which it stands
        db.sql("update app_user set name = ? where id = ?")
                .params("Ann </script><b>", ann.id())
                .update();
        Api api = desk.anonymous();
        api.login(ann.login(), Desk.PASSWORD);
        Api.Answer page = api.page(place).expect(200);
        assertThat(page.response().headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
        Matcher block = BLOCK.matcher(page.body());
        assertThat(block.find()).isTrue();
        JsonNode told = json.readTree(block.group(1));
        assertThat(told).isEqualTo(api.get("/me").expect(200).json());
        assertThat(told.path("name").asString()).isEqualTo("Ann </script><b>");
    }

    @Test
    void whoeverIsNotSignedInIsToldNothing() {
        assertThat(BLOCK.matcher(desk.anonymous().page("/desk").expect(200).body())
                        .find())
                .isFalse();
    }
}
