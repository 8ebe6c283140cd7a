package org.lanedesk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service desk: one jar, one database. */
@SpringBootApplication
public class Lanedesk {
    public static void main(String[] args) {
        SpringApplication.run(Lanedesk.class, args);
    }
}
