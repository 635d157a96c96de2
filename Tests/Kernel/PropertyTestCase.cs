using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Oven.Functional.Tests.Kernel;

/// <summary>
/// The way xunit 2 reaches a test method: case, case runner, test runner, invoker. Only the last step differs from an ordinary fact: it
/// hands the method to FsCheck instead of calling it.
/// </summary>
public sealed class PropertyTestCase : XunitTestCase
{
    [Obsolete("For xunit's deserializer only.")]
    public PropertyTestCase() { }

    public PropertyTestCase(IMessageSink sink, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(sink, display, options, method) { }

    public override Task<RunSummary> RunAsync(
        IMessageSink diagnosticMessageSink,
        IMessageBus messageBus,
        object[] constructorArguments,
        ExceptionAggregator aggregator,
        CancellationTokenSource cancellationTokenSource
    ) =>
        new CaseRunner(
            this,
            DisplayName,
            SkipReason,
            constructorArguments,
            TestMethodArguments,
            messageBus,
            aggregator,
            cancellationTokenSource
        ).RunAsync();

    private sealed class CaseRunner(
        IXunitTestCase testCase,
        string name,
        string? skip,
        object[] constructorArguments,
        object[] arguments,
        IMessageBus bus,
        ExceptionAggregator errors,
        CancellationTokenSource stop
    ) : XunitTestCaseRunner(testCase, name, skip, constructorArguments, arguments, bus, errors, stop)
    {
        protected override XunitTestRunner CreateTestRunner(
            ITest test,
            IMessageBus messageBus,
            Type testClass,
            object[] constructorArguments,
            MethodInfo testMethod,
            object[] testMethodArguments,
            string skipReason,
            IReadOnlyList<BeforeAfterTestAttribute> beforeAfterAttributes,
            ExceptionAggregator aggregator,
            CancellationTokenSource cancellationTokenSource
        ) =>
            new TestRunner(
                test,
                messageBus,
                testClass,
                constructorArguments,
                testMethod,
                testMethodArguments,
                skipReason,
                beforeAfterAttributes,
                aggregator,
                cancellationTokenSource
            );
    }

    private sealed class TestRunner(
        ITest test,
        IMessageBus bus,
        Type testClass,
        object[] constructorArguments,
        MethodInfo method,
        object[] arguments,
        string skip,
        IReadOnlyList<BeforeAfterTestAttribute> beforeAfter,
        ExceptionAggregator errors,
        CancellationTokenSource stop
    ) : XunitTestRunner(test, bus, testClass, constructorArguments, method, arguments, skip, beforeAfter, errors, stop)
    {
        protected override Task<decimal> InvokeTestMethodAsync(ExceptionAggregator aggregator) =>
            new Invoker(
                Test,
                MessageBus,
                TestClass,
                ConstructorArguments,
                TestMethod,
                TestMethodArguments,
                BeforeAfterAttributes,
                aggregator,
                CancellationTokenSource
            ).RunAsync();
    }

    private sealed class Invoker(
        ITest test,
        IMessageBus bus,
        Type testClass,
        object[] constructorArguments,
        MethodInfo method,
        object[] arguments,
        IReadOnlyList<BeforeAfterTestAttribute> beforeAfter,
        ExceptionAggregator errors,
        CancellationTokenSource stop
    ) : XunitTestInvoker(test, bus, testClass, constructorArguments, method, arguments, beforeAfter, errors, stop)
    {
        protected override async Task<decimal> InvokeTestMethodAsync(object testClassInstance)
        {
            await Aggregator.RunAsync(() =>
                Timer.AggregateAsync(() =>
                    Task.Run(() => PropertyRun.Check(TestMethod, testClassInstance, TestMethod.GetCustomAttribute<PropertyAttribute>()!))
                )
            );
            return Timer.Total;
        }
    }
}
