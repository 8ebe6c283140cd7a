package org.lanedesk.channel.telegram;

import org.lanedesk.channel.reading.ReaderHealth;
import org.lanedesk.channel.reading.ReaderStates;
import org.lanedesk.shared.Reason;
import org.springframework.stereotype.Component;

/** The bots in the product's health. */
@Component("telegram")
class BotHealth extends ReaderHealth {
    BotHealth(ReaderStates states, Reason reasons) {
        super("telegram", states, reasons);
    }
}
