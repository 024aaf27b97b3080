package org.daylight.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** No HTTP test goes past the contract. */
@AnalyzeClasses(packages = "org.daylight", importOptions = ImportOption.OnlyIncludeTests.class)
class TestsUseTheContractTest {
    @ArchTest
    static final ArchRule requestsBeginAtApi = noClasses()
            .that()
            .doNotBelongToAnyOf(Api.class)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.restassured.RestAssured")
            .because("Api.given() holds every answer against the contract");
}
