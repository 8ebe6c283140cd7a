package org.lanedesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanedesk.shared.Role;
import org.lanedesk.test.Api;
import org.lanedesk.test.Desk;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.lanedesk.test.MailDesk;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What people type as domains and addresses is what intake looks customers up by. */
@DeskTest
class AddressesTypedTest {
    @Autowired
    Desk desk;

    @Autowired
    MailDesk mails;

    private final String mark = "d" + UUID.randomUUID().toString().substring(0, 8);

    private JsonNode company(Api admin, String key) {
        return admin.post("/companies", Map.of("key", key, "name", "Firm " + key))
                .expect(201)
                .json();
    }

    @Test
    @Feature("H18")
    void aDomainInAnySpellingBringsItsNewContactsToTheCompany() {
        Api admin = desk.as(Role.ADMIN);
        JsonNode firm = company(admin, mark);
        String path = "/companies/" + firm.get("id").asString();
        JsonNode patched = admin.patch(
                        path,
                        firm.get("version").asInt(),
                        Map.of("domains", List.of(" @" + mark.toUpperCase() + ".Example ", mark + ".example")))
                .expect(200)
                .json();
        assertThat(patched.get("domains").toString()).isEqualTo("[\"" + mark + ".example\"]");
        MailDesk.Line line = mails.line("00:00-24:00");
        long number = line.opens("new@" + mark + ".example", "Hello", "Text");
        assertThat(line.ticket(number).at("/company/name").asString()).isEqualTo("Firm " + mark);

        JsonNode other = company(admin, mark + "b");
        for (String wrong : List.of(mark + ".example", "not a domain", "localhost", "")) {
            assertThat(admin.patch(
                                    "/companies/" + other.get("id").asString(),
                                    other.get("version").asInt(),
                                    Map.of("domains", List.of(wrong)))
                            .expect(422)
                            .body())
                    .contains("\"domains\"");
        }
    }

    @ParameterizedTest
    @CsvSource({"banana,x", "mail,ann@both.example", "email,not mail", "phone,abc", "telegram,' '"})
    @Feature({"H18", "D31"})
    void anAddressThatNobodyIsFoundByIsRefused(String kind, String value) {
        Api admin = desk.as(Role.ADMIN);
        Map<String, Object> body =
                Map.of("name", "N " + mark, "identities", List.of(Map.of("kind", kind, "value", value)));
        assertThat(admin.post("/contacts", body).expect(422).body()).contains("\"identities");
        assertThat(admin.get("/contacts?q=" + mark).expect(200).json().get("items"))
                .isEmpty();
    }

    @Test
    @Feature({"C12", "H18"})
    void aPersonIsNotHisOwnManagerAndHasANumberAndAnAddressThatCanBe() {
        Api admin = desk.as(Role.ADMIN);
        String boss = desk.person(Role.AGENT).id().toString();
        String worker = desk.person(Role.AGENT).id().toString();
        manager(admin, worker, boss, 200);
        assertThat(manager(admin, boss, worker, 422)).contains("\"managerId\"");
        assertThat(manager(admin, boss, boss, 422)).contains("his own manager");
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("email", "zz"), Map.of("maxTickets", -1), Map.of("maxTickets", 2_000_000_000))) {
            assertThat(patched(admin, boss, wrong, 422))
                    .contains(wrong.keySet().iterator().next());
        }
    }

    private static String manager(Api admin, String person, String manager, int status) {
        return patched(admin, person, Map.of("managerId", manager), status);
    }

    private static String patched(Api admin, String person, Map<String, Object> values, int status) {
        int version =
                admin.get("/people/" + person).expect(200).json().get("version").asInt();
        return admin.patch("/people/" + person, version, values).expect(status).body();
    }
}
