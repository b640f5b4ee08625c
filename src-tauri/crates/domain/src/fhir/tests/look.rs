use super::*;
#[test]
fn look() {
    for name in ["Eden_Jast_9f305031","Elijah_Rempel_0704e124","Gerardo_Satterfield_72b40696","Tonda_Zieme_1ad8cf03"] {
        let f = fixture(name);
        println!("==== {name}");
        for c in &f.clients { println!("{}", picture(c)); }
        println!("{:?}", f.resources.iter().map(|r| format!("{} {}/{}", r.resource, r.taken, r.found)).collect::<Vec<_>>());
        println!("{:?}", f.notices.iter().map(|r| format!("{} {} {}", r.kind, r.resource, r.count)).collect::<Vec<_>>());
    }
}
