using System.Reflection;
using FsCheck;

namespace MessagingReports.Contract.Tests.Identities;

/// <summary>Every identity over every store that is always tried.</summary>
public sealed class HardShapeTests
{
    private static readonly Dictionary<string, MethodInfo> Identities = typeof(HardShapeTests).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods())
        .Where(method => method.IsDefined(typeof(IdentityPropertyAttribute)))
        .ToDictionary(method => method.Name, StringComparer.Ordinal);

    public static TheoryData<string, string> IdentitiesAndShapes
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (string identity in Identities.Keys.Order(StringComparer.Ordinal))
            {
                foreach (string shape in HardShapes.Names)
                {
                    data.Add(identity, shape);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(IdentitiesAndShapes))]
    public async Task Identity_OverAHardShape_Holds(string identity, string shape)
    {
        MethodInfo method = Identities[identity];
        object suite = Activator.CreateInstance(method.DeclaringType!)!;
        foreach (CaseShape item in HardShapes.Of(shape))
        {
            try
            {
                await (Task<Property>)method.Invoke(suite, [item])!;
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"{item}: {exception.Message}", exception);
            }
        }
    }
}
