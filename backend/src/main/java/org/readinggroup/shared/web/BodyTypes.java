package org.readinggroup.shared.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The media types of the bodies that an operation reads, where it is not JSON; {@code image/*} means all images. It stands in
 * the place of {@code @Consumes}, by which Quarkus REST would answer 415 before anybody looked who is asking.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BodyTypes {
    String[] value();
}
