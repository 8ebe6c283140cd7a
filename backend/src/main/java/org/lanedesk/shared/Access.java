package org.lanedesk.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The rule of access of an endpoint: one of the named rights is enough. Every endpoint has one (ApiTest). */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Access {
    Right[] value() default {};

    /** open to everybody, also without signing in */
    boolean open() default false;
}
