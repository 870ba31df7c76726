package io.github.woowuproutes.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One kept connection that posts orders, one request after the other. As cheap as it can be: it shares the machine. */
final class HttpLane extends Thread {

    private final int port;
    private final String token;
    private final HttpPace pace;
    private final int first;
    private final int array;
    private int failed;

    /**
     * @param first the number of the first order of all lanes
     * @param array how many orders a request holds; 1 for an order by itself
     */
    HttpLane(int port, String token, HttpPace pace, int first, int array) {
        super("lane");
        this.port = port;
        this.token = token;
        this.pace = pace;
        this.first = first;
        this.array = array;
    }

    /** Requests that were not answered with 202. */
    int failed() {
        return failed;
    }

    @Override
    public void run() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            InputStream answers = new BufferedInputStream(socket.getInputStream(), 16_384);
            for (int request = pace.await(); request >= 0; request = pace.await()) {
                post(socket.getOutputStream(), request);
                if (status(answers) != 202) {
                    failed++;
                }
                pace.answered(request);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the connection broke", e);
        }
    }

    private void post(OutputStream out, int request) throws IOException {
        StringBuilder body = new StringBuilder(array * 500);
        if (array > 1) {
            body.append('[');
        }
        for (int i = 0; i < array; i++) {
            if (i > 0) {
                body.append(',');
            }
            order(body, first + request * array + i);
        }
        if (array > 1) {
            body.append(']');
        }
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        String head = "POST /orders HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n\r\n";
        byte[] all = new byte[head.length() + bytes.length];
        System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, all, 0, head.length());
        System.arraycopy(bytes, 0, all, head.length(), bytes.length);
        out.write(all);
    }

    private static void order(StringBuilder json, int number) {
        json.append("{\"number\":\"H").append(number);
        json.append("\",\"state\":\"paid\",\"total\":")
                .append(100 + number % 900)
                .append(".50");
        json.append(",\"currency\":\"ARS\",\"paidAt\":\"2026-11-22T15:00:00-03:00\",\"branch\":\"Palermo I\"");
        json.append(",\"channel\":\"web\",\"customer\":{\"id\":\"C-").append(number % 5000);
        json.append("\",\"email\":\"customer-").append(number % 5000).append("@example.com\",\"firstName\":\"Ana\"");
        json.append(",\"lastName\":\"Paz\"},\"items\":[{\"sku\":\"SKU-").append(number % 300);
        json.append("\",\"name\":\"A product with a name\",\"quantity\":2,\"total\":80.25,\"category\":\"Shoes\"},");
        json.append("{\"sku\":\"SKU-9\",\"name\":\"Another product\",\"quantity\":1,\"total\":20.25}]}");
    }

    /** Reads an answer whole. */
    private static int status(InputStream in) throws IOException {
        int status = 0;
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (status == 0) {
                status = Integer.parseInt(line.substring(9, 12));
            } else if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        in.skipNBytes(length);
        return status;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
