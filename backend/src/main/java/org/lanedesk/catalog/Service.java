package org.lanedesk.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.LocalizedText;

/**
 * Something that can be ordered (E05).
 *
 * @param channel through which its requests come; null = the first portal channel
 * @param group that works on it; null = the queue of the line
 * @param form key of the released form; null = the client only writes a text
 * @param process key of the process that is started; null = a plain ticket
 * @param targetDays working days until it is promised; null = by {@code targetHours}, or no promise
 * @param cost in whole units of {@code currency}, told before ordering; null = not told
 * @param audience who may order, see {@link Entitled}; empty = everybody who is signed in
 */
public record Service(
        String key,
        LocalizedText name,
        LocalizedText description,
        @Nullable String category,
        @Nullable LocalizedText categoryName,
        @Nullable String icon,
        @Nullable String channel,
        @Nullable String group,
        @Nullable String form,
        @Nullable String process,
        @Nullable Integer targetDays,
        @Nullable Integer targetHours,
        List<String> audience,
        int position,
        @Nullable Integer cost,
        @Nullable String currency) {}
