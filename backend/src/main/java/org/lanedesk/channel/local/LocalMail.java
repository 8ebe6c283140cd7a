package org.lanedesk.channel.local;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A mail that arrived at an outside address of the local mail server.
 *
 * @param envelopeFrom as in MAIL FROM; empty for reports
 * @param recipients as in RCPT TO, also blind copies
 * @param at system time
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are handed through, never compared
public record LocalMail(UUID id, Instant at, String envelopeFrom, List<String> recipients, byte[] raw) {}
