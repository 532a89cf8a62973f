/** The words of the invented provincial plan (long-plan.ts). Lists of different lengths, so that few lines repeat. */

export const fields = [
  "Lãnh đạo, chỉ đạo và hoàn thiện cơ chế phối hợp",
  "Truyền thông cho cán bộ, công chức, viên chức và người lao động",
  "Truyền thông trên báo chí và hệ thống thông tin cơ sở",
  "Đưa nội dung bình đẳng giới vào trường học",
  "Truyền thông tại cộng đồng dân cư và vùng khó khăn",
  "Xây dựng, nhân rộng mô hình và hương ước, quy ước",
  "Nâng cao năng lực cho đội ngũ làm truyền thông",
  "Theo dõi, đánh giá và biểu dương",
] as const;

export const actions = [
  "Biên soạn và cấp phát tài liệu",
  "Tổ chức hội nghị phổ biến kiến thức",
  "Dựng chuyên mục phát thanh định kỳ",
  "Mở lớp bồi dưỡng kỹ năng",
  "Duy trì câu lạc bộ sinh hoạt hằng tháng",
  "Tổ chức hội thi tìm hiểu",
  "Xây dựng video ngắn và hình ảnh trực quan",
  "Tổ chức đối thoại với lãnh đạo địa phương",
  "Rà soát, bổ sung quy ước của thôn, tổ dân phố",
  "Khảo sát mức độ hiểu biết",
  "Tập huấn báo cáo viên, tuyên truyền viên",
] as const;

export const topics = [
  "chia sẻ việc nhà và chăm sóc con",
  "phòng ngừa bạo lực trên cơ sở giới",
  "cơ hội việc làm ngang nhau của nam và nữ",
  "quyền tham gia quản lý thôn, bản của phụ nữ",
  "an toàn của trẻ em gái trên mạng",
  "xóa bỏ tảo hôn và thách cưới",
  "sức khỏe sinh sản của vị thành niên",
  "hình ảnh không định kiến trong quảng cáo",
  "quyền đứng tên đất đai của vợ và chồng",
  "vai trò của nam giới trong thay đổi định kiến",
  "hỗ trợ người bị quấy rối nơi làm việc",
  "cân bằng tỷ số giới tính khi sinh",
  "phụ nữ khởi nghiệp và kinh tế số",
] as const;

export const audiences = [
  "cán bộ lãnh đạo các cấp",
  "học sinh trung học và cha mẹ học sinh",
  "công nhân khu công nghiệp",
  "đồng bào dân tộc thiểu số",
  "nam giới từ 18 đến 60 tuổi",
  "người cao tuổi, người có uy tín",
  "phụ nữ khuyết tật",
  "phóng viên, biên tập viên",
  "giáo viên mầm non và tiểu học",
  "đoàn viên, thanh niên",
  "chủ hộ kinh doanh",
] as const;

export const channels = [
  "hệ thống truyền thanh cơ sở",
  "sóng phát thanh và truyền hình của tỉnh",
  "trang thông tin điện tử của các đơn vị",
  "mạng xã hội có xác nhận của cơ quan",
  "sinh hoạt chi hội, tổ dân phố",
  "giờ chào cờ và hoạt động ngoại khóa",
  "pa nô, áp phích tại nơi công cộng",
  "nhóm trao đổi của thôn, bản",
  "hội nghị giao ban công tác dư luận",
] as const;

export const agencies = [
  "Sở Nội vụ",
  "Sở Văn hóa, Thể thao và Du lịch",
  "Sở Giáo dục và Đào tạo",
  "Sở Y tế",
  "Sở Tư pháp",
  "Sở Tài chính",
  "Sở Khoa học và Công nghệ",
  "Sở Dân tộc và Tôn giáo",
  "Công an tỉnh",
  "Bộ Chỉ huy Quân sự tỉnh",
  "Báo và Phát thanh, Truyền hình tỉnh",
  "Hội Liên hiệp Phụ nữ tỉnh",
  "Liên đoàn Lao động tỉnh",
  "Tỉnh đoàn",
  "Hội Nông dân tỉnh",
  "Ủy ban nhân dân các xã, phường",
] as const;

export const aims = [
  "Giúp cán bộ và người dân hiểu đúng về bình đẳng giới, từ đó tự điều chỉnh cách nghĩ và việc làm trong gia đình, nơi làm việc và cộng đồng.",
  "Tăng trách nhiệm của người đứng đầu; coi truyền thông về bình đẳng giới là việc thường xuyên, có kế hoạch, có kiểm tra và có số liệu.",
  "Phát hiện, giới thiệu gương tốt; phê phán kịp thời hành vi phân biệt đối xử và bạo lực trên cơ sở giới.",
] as const;

export const promises = [
  "Hằng năm, 100% sở, ban, ngành, đoàn thể cấp tỉnh và Ủy ban nhân dân các xã, phường tổ chức ít nhất 02 cuộc truyền thông về bình đẳng giới.",
  "100% thôn, bản, tổ dân phố mỗi năm có ít nhất 01 cuộc truyền thông trực tiếp, ưu tiên nơi còn tảo hôn.",
  "Mỗi quý, cơ quan báo chí của tỉnh đăng, phát ít nhất 04 tin, bài; mỗi đài truyền thanh cấp xã phát tối thiểu 30 phút một tháng.",
  "Đến năm 2027 đạt 70% và đến năm 2030 đạt 90% xã, phường có mô hình truyền thông hoạt động hiệu quả.",
  "Từ năm 2026, 100% trường phổ thông tổ chức ít nhất một hoạt động ngoại khóa về bình đẳng giới trong mỗi học kỳ.",
  "Phấn đấu đến năm 2030 có trên 80% người dân từ 15 tuổi trở lên được tiếp cận kiến thức cơ bản về bình đẳng giới.",
  "Đến năm 2028, ba phần tư số thôn, bản đưa nội dung bình đẳng giới vào hương ước, quy ước.",
  "Hằng năm tập huấn cho 100% người làm truyền thông ở cơ sở ít nhất 01 lần; có 150 người được bồi dưỡng chuyên sâu.",
  "Trước năm 2029, giảm 15% số vụ bạo lực gia đình so với năm 2025.",
] as const;
