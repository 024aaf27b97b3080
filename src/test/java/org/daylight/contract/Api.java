package org.daylight.contract;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Where HTTP tests begin: every request made from here is held against the contract. */
public final class Api {
    private Api() {}

    /** RestAssured's {@code given()}, with the contract's filter, and without following redirects. */
    public static RequestSpecification given() {
        return RestAssured.given().filter(Contract.filter()).redirects().follow(false);
    }

    /** Sends what follows to the portal at {@code port}, for tests that start several. */
    public static void askAt(int port) {
        RestAssured.port = port;
    }

    /** Ends {@link #askAt}. */
    public static void askAsUsual() {
        RestAssured.reset();
    }

    /** A file that the pages use (script, style sheet): not an operation of the contract. */
    public static Response file(String path) {
        return RestAssured.given().redirects().follow(false).get(path);
    }

    /** The same as someone who holds {@code token}. */
    public static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
