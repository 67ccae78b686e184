package org.readinggroup.shared.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A JVM of its own that runs the built-in server and nothing else, to be killed; it leaves the mark of {@link TestServers}. */
final class ServiceProcess {
    private final Process process;
    private final ProcessHandle server;

    private ServiceProcess(Process process, ProcessHandle server) {
        this.process = process;
        this.server = server;
    }

    static ServiceProcess startIn(Path dataDirectory) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServiceProcess.class.getName(),
                        dataDirectory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        if (line == null) {
            throw new IOException("the service did not start");
        }
        return new ServiceProcess(
                process, ProcessHandle.of(Long.parseLong(line)).orElseThrow());
    }

    public static void main(String... args) throws Exception {
        BuiltInPostgres postgres = TestServers.start(Path.of(args[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::stop));
        TestServers.leaveAMark(postgres);
        System.out.println(postgres.pid());
        Thread.sleep(Long.MAX_VALUE);
    }

    long pid() {
        return process.pid();
    }

    ProcessHandle server() {
        return server;
    }

    /** SIGKILL: the service gets no chance to stop its server. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM: the service stops its server and ends. */
    void terminate() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
