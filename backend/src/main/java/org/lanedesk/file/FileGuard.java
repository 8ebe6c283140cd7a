package org.lanedesk.file;

import java.util.UUID;
import org.lanedesk.shared.Actor;

/** Says who may see a file because it hangs on something they may see; one yes is enough. Modules that attach files have one. */
public interface FileGuard {
    boolean maySee(Actor actor, UUID fileId);
}
