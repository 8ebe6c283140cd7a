package org.lanedesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lanedesk.test.DeskTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class ContactsTest {
    @Autowired
    Contacts contacts;

    @Autowired
    Companies companies;

    @Autowired
    JdbcClient db;

    @Test
    void manyFirstMessagesAtOnceMakeOneContact() throws Exception {
        String mark = UUID.randomUUID().toString();
        var pool = Executors.newFixedThreadPool(8);
        Callable<UUID> first = () -> contacts.findOrCreate("email", "Maria@" + mark + ".example", "Maria " + mark)
                .id();
        Set<UUID> ids = new HashSet<>();
        for (Future<UUID> one :
                pool.invokeAll(IntStream.range(0, 16).mapToObj(i -> first).toList())) {
            ids.add(one.get());
        }
        pool.shutdown();
        assertThat(ids).hasSize(1);
        assertThat(db.sql("select count(*) from contact where name = ?")
                        .param("Maria " + mark)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(contacts.byIdentity("email", "MARIA@" + mark + ".example ")).isPresent();
    }

    @Test
    void aNewContactJoinsTheCompanyOfItsDomain() {
        String domain = "red-" + UUID.randomUUID() + ".example";
        Company red =
                companies.add("red-" + UUID.randomUUID(), "Red", List.of(domain.toUpperCase()), true, false, false);
        Contact piotr = contacts.findOrCreate("email", "piotr@" + domain, "Piotr");
        assertThat(companies.ofContact(piotr.id())).hasValue(red);
    }

    @Test
    void phonesAreOneWhateverTheirSpelling() {
        String number = String.valueOf(100_000_000 + (int) (Math.random() * 800_000_000));
        Contact one = contacts.findOrCreate("phone", "+48 " + number, "");
        assertThat(contacts.findOrCreate("phone", "0048-" + number, "")).isEqualTo(one);
    }
}
