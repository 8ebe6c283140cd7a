package org.lanedesk.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lanedesk.channel.PhoneCall;

/** A call in words, and as facts for pages and other systems. */
final class CallText {
    private CallText() {}

    static String subject(PhoneCall call) {
        return (call.answered() ? "Call from " : "Missed call from ") + call.caller();
    }

    static String text(PhoneCall call) {
        StringBuilder text = new StringBuilder(subject(call));
        if (call.called() != null) {
            text.append(" to ").append(call.called());
        }
        Integer seconds = call.durationSeconds();
        if (seconds != null && seconds > 0) {
            text.append(", %d:%02d min".formatted(seconds / 60, seconds % 60));
        }
        if (call.recording() != null) {
            text.append("\nRecording: ").append(call.recording());
        }
        return text.toString();
    }

    static Map<String, Object> facts(PhoneCall call) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("kind", "call");
        facts.put("callId", call.callId());
        facts.put("answered", call.answered());
        if (call.durationSeconds() != null) {
            facts.put("durationSeconds", call.durationSeconds());
        }
        if (call.recording() != null) {
            facts.put("recording", call.recording());
        }
        return facts;
    }
}
