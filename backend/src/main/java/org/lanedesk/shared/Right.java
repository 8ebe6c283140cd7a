package org.lanedesk.shared;

/** What may be done; an endpoint names exactly one by {@link Access}. */
public enum Right {
    /** everybody who is signed in */
    SELF,
    /** work in the desk; which tickets is decided by {@link Visibility} */
    DESK,
    /** see and order in the portal */
    PORTAL,
    /** see all tickets whatever the groups */
    TICKETS_ALL,
    /** act on the status and work of others */
    SUPERVISE,
    RULES_READ,
    RULES_EDIT,
    SETTINGS_READ,
    SETTINGS_EDIT,
    /** draw processes, tables and forms */
    DESIGN,
    /** publish and roll back releases */
    PUBLISH,
    /** retry incidents, read quarantine */
    OPERATE,
    /** put items into a channel, as an adapter does */
    CHANNEL_WRITE,
    /** do the external tasks of processes, as a worker outside does */
    WORKER,
    ADMIN
}
