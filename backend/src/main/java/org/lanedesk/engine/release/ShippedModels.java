package org.lanedesk.engine.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.lanedesk.engine.Release;
import org.lanedesk.engine.Releases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Releases the processes, tables and forms that come with the product, before any job or request is served. */
@Component
class ShippedModels implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(ShippedModels.class);
    private final Releases releases;

    ShippedModels(Releases releases) {
        this.releases = releases;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Map<String, byte[]> files = new TreeMap<>();
        read("processes", "bpmn", files);
        read("processes", "dmn", files);
        read("forms", "form", files);
        if (!files.isEmpty()) {
            Release release = releases.publishShipped(files);
            LOG.info("Shipped models released: {}", release.models());
        }
    }

    private static void read(String folder, String ending, Map<String, byte[]> files) {
        try {
            var resolver = new PathMatchingResourcePatternResolver();
            for (Resource file : resolver.getResources("classpath*:" + folder + "/**/*." + ending)) {
                String url = file.getURL().toString();
                files.put(url.substring(url.lastIndexOf("/" + folder + "/") + 1), file.getContentAsByteArray());
            }
        } catch (java.io.FileNotFoundException e) {
            LOG.debug("No folder {}", folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
