package org.caseledger.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the load beside the service: begun after everything else, stopped before anything else, so that what is under way still finds
 * its handlers and the log. A load that cannot go on ends the process: half a demo must not look like one.
 */
final class DemoThread implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DemoThread.class);
    private static final int LOAD_FAILED = 3;

    private final DemoLoader loader;
    private final ConfigurableApplicationContext context;
    private final Thread thread = new Thread(this::run, "demo");
    private volatile boolean running;

    DemoThread(DemoLoader loader, ConfigurableApplicationContext context) {
        this.loader = loader;
        this.context = context;
    }

    @Override
    public void start() {
        running = true;
        thread.start();
    }

    @Override
    public void stop() {
        loader.stop();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private void run() {
        try {
            loader.load();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            LOG.error("{}", e.getMessage(), e);
            // not by this thread, for which the closing service waits
            new Thread(() -> System.exit(SpringApplication.exit(context, () -> LOAD_FAILED)), "demo-failed").start();
        }
    }
}
