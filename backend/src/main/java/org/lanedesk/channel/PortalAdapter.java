package org.lanedesk.channel;

import org.springframework.stereotype.Component;

/** The portal shows messages out of the store: one that is committed has arrived. */
@Component
class PortalAdapter implements ChannelAdapter {
    @Override
    public String kind() {
        return "portal";
    }

    @Override
    public void send(Outgoing outgoing) {
        // nothing to carry
    }
}
