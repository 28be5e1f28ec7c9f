package io.dateline.node;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way from a node to its database. Cut, it swallows what is sent and closes nothing, as a broken network does. */
final class Cable implements Closeable {

    private final ServerSocket end;
    private final int to;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    Cable(int to) throws IOException {
        this.end = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.to = to;
        begin(this::accept);
    }

    int port() {
        return end.getLocalPort();
    }

    void cut() {
        cut = true;
    }

    /** What was under way is lost; new connections come through. */
    void mend() {
        sockets.forEach(Cable::hangUp);
        cut = false;
    }

    private void accept() {
        while (!end.isClosed()) {
            try {
                Socket near = end.accept();
                sockets.add(near);
                if (!cut) {
                    Socket far = new Socket(InetAddress.getLoopbackAddress(), to);
                    sockets.add(far);
                    begin(() -> carry(near, far));
                    begin(() -> carry(far, near));
                }
            } catch (IOException closed) {
                // The test is over, or the database is.
            }
        }
    }

    private void carry(Socket from, Socket onward) {
        byte[] some = new byte[8192];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = onward.getOutputStream();
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                if (!cut) {
                    out.write(some, 0, read);
                    out.flush();
                }
            }
        } catch (IOException closed) {
            // One of the two is gone.
        }
        if (!cut) {
            hangUp(from);
            hangUp(onward);
        }
    }

    private static void begin(Runnable work) {
        Thread thread = new Thread(work, "cable");
        thread.setDaemon(true);
        thread.start();
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAlready) {
            // As wanted.
        }
    }

    @Override
    public void close() throws IOException {
        end.close();
        sockets.forEach(Cable::hangUp);
    }
}
