package org.lanedesk.channel.reading;

/** Reads one channel on a thread of its own for as long as it runs. */
public interface ChannelReader extends Runnable {
    /** Returns at once; {@link #run} then ends by itself. */
    void stop();
}
