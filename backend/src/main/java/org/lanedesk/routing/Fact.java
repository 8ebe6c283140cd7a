package org.lanedesk.routing;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.LocalizedText;

/**
 * One declared fact: what tables, expressions and templates may ask about a ticket (DESIGN "Facts once").
 *
 * @param name with dots, such as {@code requester.vip}
 * @param type FEEL type: string, number, boolean, or list
 * @param compute reads it; null when it is not known
 */
public record Fact(String name, String type, LocalizedText label, Function<FactSource, @Nullable Object> compute) {}
