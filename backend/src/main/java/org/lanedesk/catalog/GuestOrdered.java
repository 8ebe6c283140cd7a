package org.lanedesk.catalog;

import java.util.Locale;

/** Somebody without an account has sent a request; told in the transaction that opens it. */
public record GuestOrdered(long number, String address, Locale locale) {}
