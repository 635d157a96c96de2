using Oven.Functional.Application.Caching.Prediction;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Application.Caching.Prediction;

public sealed class PrefetchBudgetTests
{
    [Property]
    public void What_comes_true_less_than_four_times_in_five_is_never_prefetched(int seed)
    {
        var random = new Random(seed);
        var budget = new PrefetchBudget(64);
        for (var i = 0; i < 20_000; i++)
        {
            budget.Cold();
            budget.Settled(0.9f, cameTrue: random.NextDouble() < 0.6);
        }
        Assert.False(budget.IsOpen);
        Assert.False(budget.Spend(1));
    }

    [Fact]
    public void The_threshold_goes_down_to_what_is_good_enough_and_no_further()
    {
        var budget = new PrefetchBudget(64);
        for (var i = 0; i < 20_000; i++)
        {
            budget.Cold();
            if (i % 4 == 0)
                budget.Settled(0.7f, cameTrue: i % 40 != 0);
            if (i % 8 == 0)
                budget.Settled(0.3f, cameTrue: i % 32 == 0);
        }
        Assert.InRange(budget.Threshold, 0.301, 0.7);
        Assert.True(budget.Spend(0.7));
        Assert.False(budget.Spend(0.3));
    }

    [Fact]
    public void Whatever_the_counts_say_the_allowance_bounds_what_is_loaded_in_vain()
    {
        var budget = new PrefetchBudget(64);
        var spent = 0;
        for (var i = 0; i < 100_000; i++)
        {
            budget.Cold();
            budget.Settled(0.9f, cameTrue: true); // says the past; but nothing that is prefetched is ever used
            if (!budget.Spend(0.9))
                continue;
            spent++;
            budget.Wasted();
        }
        Assert.InRange(spent, 0, 6_000);
        Assert.True(budget.Earning < 1 || spent < 100_000 * 0.06);
    }
}
