using System.Reflection;

namespace MessagingReports.Mutation;

/// <summary>The switch within the loaded library.</summary>
internal static class MutantSwitch
{
    private static readonly Type Switch =
        Assembly.Load("MessagingReports").GetType(SwitchSource.TypeName, throwOnError: true)!;

    private static readonly FieldInfo ActiveField = Switch.GetField("Active")!;
    private static readonly FieldInfo CallsField = Switch.GetField("Calls")!;
    private static readonly FieldInfo LimitField = Switch.GetField("Limit")!;

    /// <summary>Which mutants were met: an entry for each.</summary>
    public static byte[] Hits { get; } = (byte[])Switch.GetField("Hits")!.GetValue(null)!;

    public static long Calls => (long)CallsField.GetValue(null)!;

    public static void Use(int mutant, long calls)
    {
        CallsField.SetValue(null, 0L);
        LimitField.SetValue(null, calls);
        ActiveField.SetValue(null, mutant);
    }

    public static void UseNone() => Use(-1, long.MaxValue);
}
