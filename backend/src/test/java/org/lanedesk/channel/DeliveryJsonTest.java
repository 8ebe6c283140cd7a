package org.lanedesk.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lanedesk.session.Delivery;
import org.lanedesk.shared.Reason;
import org.lanedesk.test.DeskTest;
import org.lanedesk.test.Feature;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.databind.json.JsonMapper;

@DeskTest
@Feature("H10")
class DeliveryJsonTest {
    @Autowired
    JsonMapper json;

    @Test
    void theReasonIsInWordsOfTheReader() {
        Delivery failed = new Delivery("failed", Reason.of("delivery.refused", "delivery.noMailbox"), null);
        LocaleContextHolder.setLocale(Locale.forLanguageTag("pl"));
        try {
            assertThat(json.writeValueAsString(failed))
                    .contains("Odrzucone przez serwer odbiorcy: nie ma takiej skrzynki");
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
