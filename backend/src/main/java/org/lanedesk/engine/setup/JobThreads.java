package org.lanedesk.engine.setup;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.property.JobExecutionProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The threads that work on due jobs; takes the place of the starter's bean of this name. */
@Configuration(proxyBeanMethods = false)
class JobThreads {
    @Bean
    TaskExecutor camundaTaskExecutor(CamundaBpmProperties properties) {
        JobExecutionProperty wanted = properties.getJobExecution();
        var threads = new ThreadPoolTaskExecutor() {
            @Override
            protected BlockingQueue<Runnable> createQueue(int capacity) {
                return new Batches(capacity);
            }
        };
        threads.setCorePoolSize(wanted.getCorePoolSize());
        threads.setMaxPoolSize(wanted.getMaxPoolSize());
        threads.setQueueCapacity(wanted.getQueueCapacity());
        return threads;
    }

    /**
     * Once full, it takes nothing until half of it is done. A queue that took one for each one done would have the engine
     * look for a single due job each time, at the price of looking for two dozen.
     */
    private static final class Batches extends LinkedBlockingQueue<Runnable> {
        private final int half;
        private volatile boolean refusing;

        Batches(int capacity) {
            super(capacity);
            this.half = capacity / 2;
        }

        @Override
        public boolean offer(Runnable job) {
            if (refusing && size() > half) {
                return false;
            }
            refusing = !super.offer(job);
            return !refusing;
        }
    }
}
